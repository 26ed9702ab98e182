#include <algorithm>

#include "index/file/file_store.h"
#include "index/file/repair.h"
#include "index/passages/codec.h"
#include "index/passages/facts.h"
#include "index/sqlite/checksum.h"
#include "index/sqlite/frequent.h"
#include "index/sqlite/inside.h"
#include "index/sqlite/listing.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/store.h"

namespace raadspoor::index {

namespace {

class FileWriter final : public Writer {
public:
    FileWriter(const std::filesystem::path& file, Analyser analyser, Versions versions)
        : tokenizing_(std::move(analyser)),
          versions_(std::move(versions)),
          db_(open_for_writing(file, tokenizing_)) {
        register_scan(db_->raw());
        list_what_is_not();
    }

    std::optional<FileState> file(const std::string& path) const override;
    std::vector<FileState> inside(const std::string& path) const override;
    bool contains(const std::string& id) const override;
    Added add(const Document& document, const Analysis& analysis, const FileState& file) override;
    void renew(const Document& document, const Analysis& analysis) override;
    Added add_path(const FileState& file) override;
    void leave_out(const FileState& file) override;
    void keep_inside(const std::string& path, const std::vector<std::string>& paths) override;
    void commit() override;
    bool forget(const std::string& id) override;
    void rebuild() override;
    void restore(const std::string& altered, const Document& document, const Analysis& analysis,
                 const FileState& file) override;

private:
    /// Runs a change; on failure everything since the last commit is undone.
    template <class Change>
    auto change(const Change& apply) {
        try {
            if (!open_) open_.emplace(*db_, Transaction::Kind::write);
            return apply();
        } catch (const Damaged&) {
            open_.reset();
            throw DamagedStore(
                db_->file().string() + " is beschadigd; draai `raadspoor check` om te zien wat er mis is.",
                "damaged bytes");
        } catch (...) {
            open_.reset();
            throw;
        }
    }

    std::int64_t row_of(const std::string& id) const {
        return db_->number("SELECT row FROM document WHERE id = ?", id);
    }

    bool present_version(std::int64_t row) const {
        return versions_.analysis.empty() ||
               db_->number("SELECT analysis_version = ? FROM document WHERE row = ?", versions_.analysis,
                           row) != 0;
    }

    /// Readers keep much of what they need in memory, and read it again when anything but an addition
    /// happens.
    void tell_readers() {
        db_->run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'");
    }

    bool reads_more(const Document& document, const FileState& file, std::int64_t row) const;

    void require_same_terms();
    void make_listed(std::int64_t row);
    void list_if_sound(std::int64_t row);
    void derive(std::int64_t row);
    void list_what_is_not();
    std::int64_t store_whole(const Document& document, const Analysis& analysis,
                             const std::string& unfinished);
    Added note(const FileState& file, std::int64_t document, bool is_new);
    void store_anew(const Document& document, const Analysis& analysis, const std::string& unfinished);
    std::vector<std::int64_t> drop_file(const std::string& path);
    void forget_inside(std::int64_t row);
    void empty_wal(const char* otherwise);

    Tokenizing tokenizing_;
    Versions versions_;
    std::unique_ptr<Connection> db_;
    std::optional<Transaction> open_;  ///< what was changed since the last commit
    bool storing_anew_ = false;        ///< lists that were cut would be made again and again
};

/// The first document decides with which terms the database is made.
void FileWriter::require_same_terms() {
    if (versions_.terms.empty()) return;
    const std::string made_with = meta(*db_, "terms_version");
    if (made_with.empty()) return set_meta(*db_, "terms_version", versions_.terms);
    if (made_with != versions_.terms)
        throw DatabaseError(db_->file().string() + " is gemaakt met andere woordregels (" + made_with +
                            ", nu " + versions_.terms +
                            "); bouw de index opnieuw op met `raadspoor check --repair`.");
}

/// Makes the rows of lists of a stored document anew.
void FileWriter::make_listed(std::int64_t row) {
    store_listed(*db_, row, load_document(*db_, row, StoredPart::text), load_analysis(*db_, row),
                 versions_.lister);
}

/// Nothing is listed of a document that cannot be read: check() tells which it is.
void FileWriter::list_if_sound(std::int64_t row) {
    try {
        make_listed(row);
    } catch (const Damaged&) {
        erase_listed(*db_, row);
    }
}

/// Of documents that came before there were lists, or by another version of them.
void FileWriter::list_what_is_not() {
    constexpr std::size_t in_one_commit = 200;
    if (!versions_.lister.rows) return;
    std::size_t made = 0;
    for (const std::int64_t row : unlisted(*db_, versions_.lister.version)) {
        change([&] { list_if_sound(row); });
        if (++made % in_one_commit == 0) commit();
    }
    if (made > 0) {
        change([&] { tell_readers(); });
        commit();
    }
}

/// Whether `document`, which `file` tells how it was read, holds more of the paper than what is stored: it
/// was read to its end now, or further, or fewer of its pages are left unread. What was read to its end is
/// not given for fewer pages.
bool FileWriter::reads_more(const Document& document, const FileState& file, std::int64_t row) const {
    Cursor stored = db_->query(
        "SELECT unfinished <> '', page_count, (SELECT count(*) FROM page WHERE document = ?1 AND source = "
        "'none') FROM document WHERE row = ?1",
        row);
    if (!stored.step()) return true;
    const bool was_whole = stored.integer(0) == 0, is_whole = file.code.empty();
    const std::size_t pages = stored.count(1);
    if (!is_whole && document.pages.size() < pages) return false;
    if (!was_whole && (is_whole || document.pages.size() > pages)) return true;
    const auto unread = std::count_if(document.pages.begin(), document.pages.end(),
                                      [](const Page& it) { return it.source == TextSource::none; });
    return unread < stored.integer(2);
}

std::int64_t FileWriter::store_whole(const Document& document, const Analysis& analysis,
                                     const std::string& unfinished) {
    const std::int64_t row = store(*db_, tokenizing_, document, analysis, versions_.analysis, unfinished);
    if (versions_.lister.rows) store_listed(*db_, row, document, analysis, versions_.lister);
    return row;
}

/// Notes that the file holds `document`, and marks what it held before as replaced if no file holds it any
/// more.
Writer::Added FileWriter::note(const FileState& file, std::int64_t document, bool is_new) {
    const std::int64_t before = db_->number("SELECT document FROM file WHERE path = ?", file.path);
    // Not one statement for both: SQLite makes a savepoint for such a one, and FTS5 then writes all it has
    // gathered.
    if (db_->number("SELECT count(*) FROM file WHERE path = ?", file.path) == 0)
        db_->run("INSERT INTO file VALUES (?, ?, ?, ?, '', '', ?, 0)", file.path, file.bytes, file.modified,
                 document, file.attempts);
    else
        db_->run(
            "UPDATE file SET bytes = ?, modified = ?, document = ?, reason = '', code = '', attempts = ? "
            "WHERE path = ?",
            file.bytes, file.modified, document, file.attempts, file.path);
    seal_file(*db_, file.path);
    const bool returns = db_->number("SELECT replaced FROM document WHERE row = ?", document) != 0;
    if (returns) db_->run("UPDATE document SET replaced = 0 WHERE row = ?", document);
    const bool other = before != 0 && before != document;
    const bool left = other && db_->number("SELECT count(*) FROM file WHERE document = ?", before) == 0;
    if (left) db_->run("UPDATE document SET replaced = 1 WHERE row = ?", before);
    if (returns || left) tell_readers();
    if (other) return Added::updated;
    return is_new ? Added::added : Added::unchanged;
}

/// Replaces a document that an earlier version of the analysis made; its files stay with it.
void FileWriter::store_anew(const Document& document, const Analysis& analysis,
                            const std::string& unfinished) {
    storing_anew_ = true;
    const std::int64_t old = row_of(document.id);
    const bool replaced = db_->number("SELECT replaced FROM document WHERE row = ?", old) != 0;
    const bool sound = is_sealed(*db_, old);
    db_->run("UPDATE document SET id = id || '-' WHERE row = ?", old);
    if (sound) seal(*db_, old);  // erase() asks
    const std::int64_t row = store_whole(document, analysis, unfinished);
    db_->run("UPDATE file SET document = ? WHERE document = ?", row, old);
    seal_files_of(*db_, row);
    if (replaced) db_->run("UPDATE document SET replaced = 1 WHERE row = ?", row);
    erase(*db_, old);
    tell_readers();
}

/// Knows the file at `path` no more. Gives the document that no file holds any more, if it held one.
std::vector<std::int64_t> FileWriter::drop_file(const std::string& path) {
    const std::int64_t held = db_->number("SELECT document FROM file WHERE path = ?", path);
    db_->run("DELETE FROM file WHERE path = ?", path);
    if (held == 0) return {};
    if (db_->number("SELECT count(*) FROM file WHERE document = ?", held) == 0) return {held};
    db_->run(
        "UPDATE document SET path = (SELECT min(path) FROM file WHERE document = ?1) WHERE row = ?1 AND path "
        "= ?2",
        held, path);
    seal(*db_, held);
    return {};
}

/// Removes what lies inside the files that hold a document, and older versions of it.
void FileWriter::forget_inside(std::int64_t row) {
    std::vector<std::string> paths;
    for (Cursor found =
             db_->query("SELECT path FROM file WHERE document = ?1 UNION SELECT path FROM document "
                        "WHERE row = ?1",
                        row);
         found.step();)
        paths.push_back(found.text(0));
    std::vector<std::int64_t> forgotten;
    for (const std::string& path : paths) {
        for (const FileState& file : files_inside(*db_, path))
            for (const std::int64_t held : drop_file(file.path)) forgotten.push_back(held);
        const std::string first = path + '/', end = path + static_cast<char>('/' + 1);
        for (Cursor older =
                 db_->query("SELECT row FROM document WHERE replaced AND path >= ? AND path < ?", first, end);
             older.step();)
            forgotten.push_back(older.integer(0));
    }
    for (const std::int64_t it : forgotten) erase(*db_, it);
}

/// Writes the WAL back into the file and empties it, which needs that nobody is reading.
void FileWriter::empty_wal(const char* otherwise) {
    constexpr int milliseconds = 2'000;
    const Patience short_patience{*db_, milliseconds};
    Cursor row = db_->query("PRAGMA wal_checkpoint(TRUNCATE)");
    const bool busy = row.step() && row.integer(0) != 0;
    if (busy) throw DatabaseError(db_->file().string() + otherwise);
}

std::optional<FileState> FileWriter::file(const std::string& path) const {
    Cursor row = db_->query(
        "SELECT file.bytes, modified, CASE reason WHEN '' THEN document.id END, reason, CASE reason WHEN '' "
        "THEN coalesce(unfinished, '') ELSE code END, "
        "(SELECT count(*) FROM page WHERE page.document = file.document AND source = 'none' AND confidence "
        "> 0), attempts FROM file LEFT JOIN document ON document.row = file.document WHERE file.path = ?",
        path);
    if (!row.step()) return std::nullopt;
    FileState state{path,        row.count(0), row.integer(1), row.text(2),
                    row.text(3), row.text(4),  row.count(5),   static_cast<int>(row.integer(6))};
    return state;
}

std::vector<FileState> FileWriter::inside(const std::string& path) const { return files_inside(*db_, path); }

bool FileWriter::contains(const std::string& id) const { return row_of(id) != 0; }

Writer::Added FileWriter::add(const Document& document, const Analysis& analysis, const FileState& file) {
    return change([&] {
        require_same_terms();
        const std::int64_t known = row_of(document.id);
        const bool more = known != 0 && reads_more(document, file, known);
        const bool as_good = known != 0 && !present_version(known) && file.code.empty();
        if (known != 0 && !more && !as_good) {
            // Read in part again: it is told why it was so the last time.
            if (!file.code.empty() && db_->number("SELECT unfinished NOT IN ('', ?) FROM document WHERE row "
                                                  "= ?",
                                                  file.code, known) != 0) {
                db_->run("UPDATE document SET unfinished = ? WHERE row = ?", file.code, known);
                seal(*db_, known);
            }
            return note(file, known, false);
        }
        if (known != 0) {
            store_anew(document, analysis, file.code);
            note(file, row_of(document.id), false);
            return Added::updated;
        }
        const std::int64_t row = store_whole(document, analysis, file.code);
        return note(file, row, true);
    });
}

void FileWriter::renew(const Document& document, const Analysis& analysis) {
    change([&] {
        require_same_terms();
        Cursor stored = db_->query("SELECT unfinished FROM document WHERE id = ?", document.id);
        if (!stored.step()) throw std::out_of_range("no document " + document.id);
        const std::string unfinished = stored.text(0);
        store_anew(document, analysis, unfinished);
    });
}

Writer::Added FileWriter::add_path(const FileState& file) {
    return change([&] {
        const std::int64_t row = row_of(file.document);
        if (row == 0) throw std::logic_error("add_path: no document " + file.document);
        return note(file, row, false);
    });
}

void FileWriter::leave_out(const FileState& file) {
    change([&] {
        db_->run(
            "INSERT INTO file VALUES (?, ?, ?, NULL, ?, ?, ?, 0) ON CONFLICT (path) DO UPDATE SET bytes = "
            "excluded.bytes, modified = excluded.modified, reason = excluded.reason, code = excluded.code, "
            "attempts = excluded.attempts",
            file.path, file.bytes, file.modified, file.reason, file.code, file.attempts);
        seal_file(*db_, file.path);
    });
}

void FileWriter::keep_inside(const std::string& path, const std::vector<std::string>& paths) {
    change([&] {
        for (const FileState& file : files_inside(*db_, path)) {
            if (std::find(paths.begin(), paths.end(), file.path) != paths.end()) continue;
            for (const std::int64_t held : drop_file(file.path)) {
                db_->run("UPDATE document SET replaced = 1 WHERE row = ?", held);
                tell_readers();
            }
        }
    });
}

void FileWriter::commit() {
    if (!open_) return;
    change([&] {
        if (!storing_anew_) extend_frequent(*db_);
        open_->commit();
    });
    open_.reset();
}

bool FileWriter::forget(const std::string& id) {
    commit();
    const std::int64_t row = row_of(id);
    if (row == 0) return false;
    empty_wal(
        " wordt gelezen door een ander programma; sluit dat en herhaal `raadspoor forget`. Er is niets "
        "verwijderd.");
    const SecureDelete overwritten{*db_};
    change([&] {
        forget_inside(row);
        erase(*db_, row);
        db_->run("INSERT INTO terms (terms) VALUES ('optimize')");  // Only a merge drops the words from
                                                                    // the segments.
        tell_readers();
    });
    commit();
    empty_wal(
        " wordt gelezen door een ander programma: het stuk is verwijderd, maar resten staan nog in het "
        "-wal-bestand. "
        "Sluit dat programma en draai `raadspoor check`.");
    return true;
}

/// Makes what follows from one stored document; nothing of one that cannot be read.
void FileWriter::derive(std::int64_t row) {
    try {
        reindex(*db_, tokenizing_, row);
    } catch (const Damaged&) {  // check() tells which it is
        return;
    }
    if (versions_.lister.rows) list_if_sound(row);
}

void FileWriter::restore(const std::string& altered, const Document& document, const Analysis& analysis,
                         const FileState& file) {
    change([&] {
        const std::int64_t old = row_of(altered);
        std::vector<std::string> paths;
        for (Cursor row = db_->query("SELECT path FROM file WHERE document = ?", old); row.step();)
            paths.push_back(row.text(0));
        remove_altered(*db_, old);
        const std::int64_t known = row_of(document.id);
        const std::int64_t row = known != 0 ? known : store_whole(document, analysis, file.code);
        for (const std::string& path : paths)
            if (path != file.path) db_->run("UPDATE file SET document = ? WHERE path = ?", row, path);
        note(file, row, false);
        seal_files_of(*db_, row);
        tell_readers();
    });
}

void FileWriter::rebuild() {
    commit();
    Connection& db = *db_;
    change([&] {
        mend_rows(db);
        reset_terms(db);
        cut_frequent(db, 0);
        std::vector<std::int64_t> rows;
        for (Cursor row = db.query("SELECT row FROM document ORDER BY row"); row.step();)
            rows.push_back(row.integer(0));
        for (const std::int64_t row : rows) derive(row);
        if (!versions_.terms.empty()) set_meta(db, "terms_version", versions_.terms);
        tell_readers();
    });
    commit();
}

}  // namespace

std::unique_ptr<Writer> open_file_writer(const std::filesystem::path& file, Analyser analyser,
                                         Versions versions) {
    return std::make_unique<FileWriter>(file, std::move(analyser), std::move(versions));
}

}  // namespace raadspoor::index
