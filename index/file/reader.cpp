#include <algorithm>

#include "index/file/check.h"
#include "index/file/file_store.h"
#include "index/passages/codec.h"
#include "index/search/search.h"
#include "index/sqlite/debate.h"
#include "index/sqlite/inside.h"
#include "index/sqlite/listing.h"
#include "index/sqlite/scan.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/store.h"
#include "index/sqlite/stored_enum.h"

namespace raadspoor::index {

namespace {

constexpr std::size_t most_terms = 256;  // FTS5's own parser is quadratic and cannot be interrupted.
constexpr std::size_t shortest_id = 6;

constexpr const char* count_statements =
    "SELECT 'date', count(*) FROM date UNION ALL SELECT 'amount', count(*) FROM amount "
    "UNION ALL SELECT 'percentage', count(*) FROM percentage "
    "UNION ALL SELECT 'organisation', count(*) FROM organisation "
    "UNION ALL SELECT 'signatory', count(*) FROM signatory "
    "UNION ALL SELECT 'condition', count(*) FROM condition "
    "UNION ALL SELECT 'reference', count(*) FROM reference "
    "UNION ALL SELECT 'position', count(*) FROM position "
    "UNION ALL SELECT 'vote', count(*) FROM vote UNION ALL SELECT 'commitment', count(*) FROM commitment";

std::size_t terms_in(const Match& match) {
    std::size_t terms = match.terms.size();
    for (const Match& child : match.children) terms += terms_in(child);
    return terms;
}

class FileReader final : public Reader {
public:
    FileReader(const std::filesystem::path& file, Analyser analyser, Versions versions,
               Corrections corrections)
        : tokenizing_(std::move(analyser)),
          versions_(std::move(versions)),
          corrections_(std::move(corrections)),
          db_(open_for_reading(file, tokenizing_)) {
        register_scan(db_->raw());
    }

    SearchResult search(const Match& match, const Filter& filter,
                        const SearchOptions& options) const override;
    bool words(std::string_view prefix, const TakeWord& take, int milliseconds) const override;
    std::vector<std::string> written_out(std::string_view shortened) const override;
    std::vector<DocumentEntry> documents(const Filter& filter, bool replaced) const override;
    std::vector<std::string> find_document(const std::string& name) const override;
    std::optional<DocumentEntry> entry(const std::string& id) const override;
    std::vector<FileState> inside(const std::string& path) const override;
    Document document(const std::string& id, StoredPart part) const override;
    std::vector<PageReference> pages(const std::string& id, Span span) const override;
    std::optional<float> ocr_confidence(const std::string& id,
                                        const std::vector<PageReference>& pages) const override;
    Analysis analysis(const std::string& id) const override;
    Minutes minutes(const std::string& id) const override;
    std::optional<Spoken> spoken_at(const std::string& id, std::size_t offset) const override;
    std::vector<ToldOfMotion> motion_facts() const override;
    std::vector<ListedDocument> listed(List list, const std::vector<std::string>* ids) const override;
    std::vector<std::string> turn_parties() const override;
    std::vector<std::string> outdated() const override;
    Statistics statistics() const override;
    CheckReport check() const override;

private:
    /// Runs `act` on a snapshot; bytes that cannot be read are told as a sentence.
    template <class Act>
    auto read(const Act& act) const {
        const Transaction snapshot{*db_, Transaction::Kind::read};
        try {
            return act();
        } catch (const Damaged&) {
            throw DamagedStore(
                db_->file().string() + " is beschadigd; draai `raadspoor check` om te zien wat er mis is.",
                "damaged bytes");
        }
    }

    std::int64_t row_of(const std::string& id) const;
    void require_same_terms() const;
    DocumentEntry entry_of(std::int64_t row) const;

    mutable Tokenizing tokenizing_;
    Versions versions_;
    Corrections corrections_;
    std::unique_ptr<Connection> db_;
    mutable Catalogue catalogue_;  // what is kept from one question to the next
    mutable Workspace workspace_;
};

std::int64_t FileReader::row_of(const std::string& id) const {
    const std::int64_t row = db_->number("SELECT row FROM document WHERE id = ?", id);
    if (row == 0) throw std::out_of_range("no document " + id);
    return row;
}

void FileReader::require_same_terms() const {
    const std::string made_with = meta(*db_, "terms_version");
    if (made_with.empty() || versions_.terms.empty() || made_with == versions_.terms) return;
    throw DatabaseError(db_->file().string() + " is gemaakt met andere woordregels (" + made_with + ", nu " +
                        versions_.terms + "); bouw de index opnieuw op met `raadspoor check --repair`.");
}

DocumentEntry FileReader::entry_of(std::int64_t row) const {
    DocumentEntry entry;
    Cursor found = db_->query(
        "SELECT id, path, media_type, page_count, bytes, text_bytes, replaced FROM document WHERE row = ?",
        row);
    if (!found.step()) throw Damaged();
    entry.id = found.text(0);
    entry.path = found.text(1);
    entry.media_type = found.text(2);
    entry.pages = static_cast<int>(found.integer(3));
    entry.bytes = found.count(4);
    entry.text_bytes = found.count(5);
    entry.replaced = found.integer(6) != 0;
    entry.parent = parent_of(*db_, entry.path);
    entry.metadata = load_metadata(*db_, row);
    entry.corrected = put_right(corrections_, entry.id, entry.metadata);
    for (Cursor path = db_->query("SELECT path FROM file WHERE document = ? ORDER BY path", row);
         path.step();)
        entry.paths.push_back(path.text(0));
    for (Cursor w = db_->query("SELECT message FROM warning WHERE document = ? ORDER BY n", row); w.step();)
        entry.warnings.push_back(w.text(0));
    return entry;
}

SearchResult FileReader::search(const Match& match, const Filter& filter,
                                const SearchOptions& options) const {
    if (terms_in(match) > most_terms) throw std::length_error("search: more than 256 terms");
    return read([&] {
        require_same_terms();
        catalogue_.refresh(*db_, corrections_);
        return index::search(*db_, tokenizing_.analyser, catalogue_, workspace_, match, filter, options);
    });
}

bool FileReader::words(std::string_view prefix, const TakeWord& take, int milliseconds) const {
    return read([&] {
        Connection& db = *db_;
        const std::string first = mark_of(TermKind::exact) + std::string(prefix);
        std::string end = first;
        ++end.back();
        Deadline deadline{milliseconds};
        const Interruption at_the_deadline{db, [&] { return deadline.passed(); }};
        Cursor row =
            db.query("SELECT term, doc FROM temp.vocabulary WHERE term >= ? AND term < ?", first, end);
        while (!deadline.passed() && row.step()) take(row.view(0).substr(1), row.count(1));
        return !deadline.was_passed();
    });
}

std::vector<std::string> FileReader::written_out(std::string_view shortened) const {
    return read([&] {
        std::vector<std::string> full;
        Cursor row = db_->query(
            "SELECT \"full\" FROM abbreviation WHERE shortened = ? COLLATE NOCASE GROUP BY \"full\" ORDER BY "
            "count(*) DESC, \"full\"",
            shortened);
        while (row.step()) full.push_back(row.text(0));
        return full;
    });
}

std::vector<DocumentEntry> FileReader::documents(const Filter& filter, bool replaced) const {
    return read([&] {
        Catalogue& catalogue = catalogue_;
        catalogue.refresh(*db_, corrections_);
        std::vector<DocumentEntry> entries;
        const WantedRows wanted{*db_, catalogue, filter};
        passing(*db_, catalogue, filter, replaced).each([&](std::size_t place) {
            const DocumentFacts& document = catalogue.documents[place];
            bool suits = wanted.any();
            for (std::uint32_t row = document.first + 1; !suits && row <= document.first + document.passages;
                 ++row)
                suits = wanted.suit(row);
            if (suits) entries.push_back(entry_of(document.row));
        });
        std::sort(entries.begin(), entries.end(), [](const DocumentEntry& a, const DocumentEntry& b) {
            return std::tie(a.metadata.date, a.path, a.id) < std::tie(b.metadata.date, b.path, b.id);
        });
        return entries;
    });
}

std::vector<std::string> FileReader::find_document(const std::string& name) const {
    return read([&] {
        std::vector<std::string> ids;
        const std::string ending = "/" + name;
        const std::size_t size = ending.size();
        Cursor row = db_->query(
            "SELECT DISTINCT id FROM document LEFT JOIN file ON file.document = document.row "
            "WHERE (?1 >= ?2 AND substr(id, 1, ?1) = ?3) OR file.path = ?3 OR document.path = ?3 "
            "OR substr(file.path, -?4) = ?5 OR substr(document.path, -?4) = ?5 ORDER BY replaced, id",
            name.size(), shortest_id, name, size, ending);
        while (row.step()) ids.push_back(row.text(0));
        return ids;
    });
}

std::optional<DocumentEntry> FileReader::entry(const std::string& id) const {
    return read([&]() -> std::optional<DocumentEntry> {
        const std::int64_t row = db_->number("SELECT row FROM document WHERE id = ?", id);
        if (row == 0) return std::nullopt;
        return entry_of(row);
    });
}

std::vector<FileState> FileReader::inside(const std::string& path) const {
    return read([&] { return files_inside(*db_, path); });
}

Document FileReader::document(const std::string& id, StoredPart part) const {
    return read([&] { return load_document(*db_, row_of(id), part); });
}

std::vector<PageReference> FileReader::pages(const std::string& id, Span span) const {
    return read([&] { return load_pages(*db_, row_of(id), span); });
}

std::optional<float> FileReader::ocr_confidence(const std::string& id,
                                                const std::vector<PageReference>& pages) const {
    if (pages.empty()) return std::nullopt;
    return read([&]() -> std::optional<float> {
        Cursor row = db_->query(
            "SELECT min(confidence) FROM page WHERE document = ? AND source = 'ocr' AND number BETWEEN ? AND "
            "? HAVING count(*) > 0",
            row_of(id), pages.front().number.value, pages.back().number.value);
        if (!row.step()) return std::nullopt;
        return static_cast<float>(row.real(0));
    });
}

Analysis FileReader::analysis(const std::string& id) const {
    return read([&] {
        Analysis analysis = load_analysis(*db_, row_of(id));
        (void)put_right(corrections_, id, analysis.metadata);
        return analysis;
    });
}

Minutes FileReader::minutes(const std::string& id) const {
    return read([&] { return load_minutes(*db_, row_of(id)); });
}

std::optional<Spoken> FileReader::spoken_at(const std::string& id, std::size_t offset) const {
    return read([&] { return load_spoken(*db_, row_of(id), offset); });
}

std::vector<ToldOfMotion> FileReader::motion_facts() const {
    return read([&] {
        std::vector<ToldOfMotion> all = load_told(*db_);
        for (ToldOfMotion& it : all) {
            Metadata metadata;
            metadata.date = it.date, metadata.sender = it.sender, metadata.kind = it.kind;
            if (put_right(corrections_, it.document, metadata).empty()) continue;
            it.date = metadata.date, it.sender = metadata.sender, it.kind = metadata.kind;
        }
        std::sort(all.begin(), all.end(), [](const ToldOfMotion& a, const ToldOfMotion& b) {
            return std::tie(a.date, a.document, a.n) < std::tie(b.date, b.document, b.n);
        });
        return all;
    });
}

std::vector<ListedDocument> FileReader::listed(List list, const std::vector<std::string>* ids) const {
    return read([&] {
        std::vector<ListedDocument> documents = load_listed(*db_, list, versions_.lister.version, ids);
        for (ListedDocument& it : documents) {
            Metadata metadata;
            metadata.date = it.date;
            if (!put_right(corrections_, it.id, metadata).empty()) it.date = metadata.date;
        }
        return documents;
    });
}

std::vector<std::string> FileReader::turn_parties() const {
    return read([&] {
        std::vector<std::string> parties;
        Cursor row = db_->query("SELECT DISTINCT party FROM turn WHERE party <> '' ORDER BY party");
        while (row.step()) parties.push_back(row.text(0));
        return parties;
    });
}

std::vector<std::string> FileReader::outdated() const {
    return read([&] {
        std::vector<std::string> ids;
        if (versions_.analysis.empty()) return ids;
        Cursor row =
            db_->query("SELECT id FROM document WHERE analysis_version <> ? ORDER BY id", versions_.analysis);
        while (row.step()) ids.push_back(row.text(0));
        return ids;
    });
}

Statistics FileReader::statistics() const {
    return read([&] {
        Connection& db = *db_;
        Statistics s;
        Cursor sums = db.query(
            "SELECT count(*), coalesce(sum(replaced), 0), coalesce(sum(page_count), 0), coalesce(sum(words), "
            "0), "
            "coalesce(sum(passage_count), 0), coalesce(sum(text_bytes), 0) FROM document");
        if (sums.step()) {
            s.documents = sums.count(0);
            s.replaced = sums.count(1);
            s.pages = sums.count(2);
            s.words = sums.count(3);
            s.passages = sums.count(4);
            s.text_bytes = sums.count(5);
        }
        for (Cursor row = db.query("SELECT path FROM document"); row.step();)
            if (!parent_of(db, row.text(0)).empty()) ++s.inside;
        if (!versions_.analysis.empty())
            s.outdated = static_cast<std::size_t>(
                db.number("SELECT count(*) FROM document WHERE analysis_version <> ?", versions_.analysis));
        s.bare = read_without_inside(db).size();
        s.unread = static_cast<std::size_t>(db.number(
            "SELECT count(*) FROM page JOIN document ON document.row = page.document WHERE source = 'none' "
            "AND replaced = 0"));
        s.database_bytes =
            static_cast<std::size_t>(db.number("PRAGMA page_count") * db.number("PRAGMA page_size"));
        s.index_bytes = static_cast<std::size_t>(db.number("SELECT sum(length(block)) FROM terms_data"));
        for (Cursor row = db.query("SELECT kind, count(*) FROM document GROUP BY kind"); row.step();)
            s.kinds[std::string(name_of(stored<DocumentKind>(row, 0)))] += row.count(1);
        for (Cursor row = db.query(count_statements); row.step();)
            if (row.count(1) > 0) s.annotations[row.text(0)] = row.count(1);
        Cursor left = db.query(
            "SELECT path, bytes, modified, reason, code, attempts FROM file WHERE reason <> '' ORDER "
            "BY path");
        while (left.step())
            s.left_out.push_back({left.text(0), left.count(1), left.integer(2), "", left.text(3),
                                  left.text(4), 0, static_cast<int>(left.integer(5))});
        Cursor part = db.query(
            "SELECT file.path, file.bytes, modified, id, unfinished, attempts, (SELECT message FROM warning "
            "WHERE warning.document = document.row ORDER BY n DESC LIMIT 1) FROM file JOIN document ON "
            "document.row = file.document WHERE reason = '' AND unfinished <> '' ORDER BY file.path");
        while (part.step())
            s.unfinished.push_back({part.text(0), part.count(1), part.integer(2), part.text(3), part.text(6),
                                    part.text(4), 0, static_cast<int>(part.integer(5))});
        return s;
    });
}

CheckReport FileReader::check() const { return index::check(db_->file(), tokenizing_); }

}  // namespace

std::unique_ptr<Reader> open_file_reader(const std::filesystem::path& file, Analyser analyser,
                                         Versions versions, Corrections corrections) {
    return std::make_unique<FileReader>(file, std::move(analyser), std::move(versions),
                                        std::move(corrections));
}

}  // namespace raadspoor::index
