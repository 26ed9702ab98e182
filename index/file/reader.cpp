#include <algorithm>

#include "index/file/check.h"
#include "index/search/search.h"
#include "index/sqlite/scan.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/store.h"
#include "index/store/codec.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

constexpr std::size_t most_terms = 256;  // FTS5's own parser is quadratic and cannot be interrupted.
constexpr std::size_t shortest_id = 6;

std::size_t terms_in(const Match& match) {
    std::size_t terms = match.terms.size();
    for (const Match& child : match.children) terms += terms_in(child);
    return terms;
}

/// Everything inside sees the database as it was at one moment.
class Snapshot {
public:
    explicit Snapshot(Connection& db) : db_(db) { db_.execute("BEGIN"); }
    ~Snapshot() { sqlite3_exec(db_.raw(), "COMMIT", nullptr, nullptr, nullptr); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& db_;
};

}  // namespace

struct Reader::Impl {
    Tokenizing tokenizing;
    Versions versions;
    std::unique_ptr<Connection> db;
    Catalogue catalogue;
    Workspace workspace;

    Impl(const std::filesystem::path& file, Analyser analyser, Versions made_with)
        : tokenizing(std::move(analyser)),
          versions(std::move(made_with)),
          db(open_for_reading(file, tokenizing)) {
        register_scan(db->raw());
    }

    /// Runs `read` on a snapshot; bytes that cannot be read are told as a sentence.
    template <class Read>
    auto read(const Read& act) {
        const Snapshot snapshot{*db};
        try {
            return act();
        } catch (const Damaged&) {
            throw DatabaseError(db->file().string() +
                                " is beschadigd; draai `raadspoor check` om te zien wat er mis is.");
        }
    }

    [[nodiscard]] std::int64_t row_of(const std::string& id) const {
        const std::int64_t row = db->number("SELECT row FROM document WHERE id = ?", id);
        if (row == 0) throw std::out_of_range("no document " + id);
        return row;
    }

    void require_same_terms() {
        const std::string made_with = meta(*db, "terms_version");
        if (made_with.empty() || versions.terms.empty() || made_with == versions.terms) return;
        throw DatabaseError(db->file().string() + " is gemaakt met andere woordregels (" + made_with +
                            ", nu " + versions.terms +
                            "); bouw de index opnieuw op met `raadspoor check --repair`.");
    }

    DocumentEntry entry(std::int64_t row);
};

DocumentEntry Reader::Impl::entry(std::int64_t row) {
    DocumentEntry entry;
    Statement& found = db->query(
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
    found.reset();
    entry.metadata = load_metadata(*db, row);
    for (Statement& path = db->query("SELECT path FROM file WHERE document = ? ORDER BY path", row);
         path.step();)
        entry.paths.push_back(path.text(0));
    for (Statement& w = db->query("SELECT message FROM warning WHERE document = ? ORDER BY n", row);
         w.step();)
        entry.warnings.push_back(w.text(0));
    return entry;
}

Reader::Reader(const std::filesystem::path& database, Analyser analyser, Versions versions)
    : impl_(std::make_unique<Impl>(database, std::move(analyser), std::move(versions))) {}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

SearchResult Reader::search(const Match& match, const Filter& filter, const SearchOptions& options) const {
    if (terms_in(match) > most_terms) throw std::length_error("search: more than 256 terms");
    return impl_->read([&] {
        impl_->require_same_terms();
        impl_->catalogue.refresh(*impl_->db);
        return index::search(*impl_->db, impl_->tokenizing.analyser, impl_->catalogue, impl_->workspace,
                             match, filter, options);
    });
}

void Reader::words(std::string_view prefix, const std::function<void(std::string_view, std::size_t)>& take,
                   int milliseconds) const {
    impl_->read([&] {
        Connection& db = *impl_->db;
        const std::string first = mark_of(TermKind::exact) + std::string(prefix);
        std::string end = first;
        ++end.back();
        Deadline deadline{milliseconds};
        db.interrupt_when([&] { return deadline.passed(); });
        Statement& row =
            db.query("SELECT term, doc FROM temp.vocabulary WHERE term >= ? AND term < ?", first, end);
        while (!deadline.passed() && row.step()) take(row.view(0).substr(1), row.count(1));
        row.reset();
        db.never_interrupt();
    });
}

std::vector<std::string> Reader::written_out(std::string_view shortened) const {
    return impl_->read([&] {
        std::vector<std::string> full;
        Statement& row = impl_->db->query(
            "SELECT \"full\" FROM abbreviation WHERE shortened = ? COLLATE NOCASE GROUP BY \"full\" ORDER BY "
            "count(*) DESC, \"full\"",
            shortened);
        while (row.step()) full.push_back(row.text(0));
        return full;
    });
}

std::vector<DocumentEntry> Reader::documents(const Filter& filter, bool replaced) const {
    return impl_->read([&] {
        Catalogue& catalogue = impl_->catalogue;
        catalogue.refresh(*impl_->db);
        std::vector<DocumentEntry> entries;
        const HeldKinds kinds{filter};
        passing(*impl_->db, catalogue, filter, replaced).each([&](std::size_t place) {
            const DocumentFacts& document = catalogue.documents[place];
            const auto first = catalogue.rows.begin() + document.first + 1;
            if (kinds.any() || std::any_of(first, first + document.passages,
                                           [&](const RowFacts& row) { return kinds.suit(row); }))
                entries.push_back(impl_->entry(document.row));
        });
        std::sort(entries.begin(), entries.end(), [](const DocumentEntry& a, const DocumentEntry& b) {
            return std::tie(a.metadata.date, a.path, a.id) < std::tie(b.metadata.date, b.path, b.id);
        });
        return entries;
    });
}

std::vector<std::string> Reader::find_document(const std::string& name) const {
    return impl_->read([&] {
        std::vector<std::string> ids;
        const std::string ending = "/" + name;
        const std::size_t size = ending.size();
        Statement& row = impl_->db->query(
            "SELECT DISTINCT id FROM document LEFT JOIN file ON file.document = document.row "
            "WHERE (?1 >= ?2 AND substr(id, 1, ?1) = ?3) OR file.path = ?3 OR document.path = ?3 "
            "OR substr(file.path, -?4) = ?5 OR substr(document.path, -?4) = ?5 ORDER BY replaced, id",
            name.size(), shortest_id, name, size, ending);
        while (row.step()) ids.push_back(row.text(0));
        return ids;
    });
}

std::optional<DocumentEntry> Reader::entry(const std::string& id) const {
    return impl_->read([&]() -> std::optional<DocumentEntry> {
        const std::int64_t row = impl_->db->number("SELECT row FROM document WHERE id = ?", id);
        if (row == 0) return std::nullopt;
        return impl_->entry(row);
    });
}

Document Reader::document(const std::string& id, Part part) const {
    return impl_->read([&] { return load_document(*impl_->db, impl_->row_of(id), part); });
}

std::vector<PageReference> Reader::pages(const std::string& id, Span span) const {
    return impl_->read([&] { return load_pages(*impl_->db, impl_->row_of(id), span); });
}

Analysis Reader::analysis(const std::string& id) const {
    return impl_->read([&] { return load_analysis(*impl_->db, impl_->row_of(id)); });
}

Statistics Reader::statistics() const {
    return impl_->read([&] {
        Connection& db = *impl_->db;
        Statistics s;
        Statement& sums = db.query(
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
        sums.reset();
        s.database_bytes =
            static_cast<std::size_t>(db.number("PRAGMA page_count") * db.number("PRAGMA page_size"));
        s.index_bytes = static_cast<std::size_t>(db.number("SELECT sum(length(block)) FROM terms_data"));
        for (Statement& row = db.query("SELECT kind, count(*) FROM document GROUP BY kind"); row.step();)
            s.kinds[row.text(0)] = row.count(1);
        for (Statement& row = db.query("SELECT kind, count(*) FROM annotation GROUP BY kind"); row.step();)
            s.annotations[row.text(0)] = row.count(1);
        Statement& left =
            db.query("SELECT path, bytes, modified, reason, code FROM file WHERE reason <> '' ORDER BY path");
        while (left.step())
            s.left_out.push_back(
                {left.text(0), left.count(1), left.integer(2), "", left.text(3), left.text(4)});
        return s;
    });
}

CheckReport Reader::check() const {
    Connection db{impl_->db->file(), Connection::Mode::write};
    register_tokenizer(db.raw(), impl_->tokenizing);
    register_scan(db.raw());
    return index::check(db);
}

}  // namespace raadspoor::index
