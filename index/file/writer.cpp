#include <algorithm>

#include "index/sqlite/frequent.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/store.h"
#include "index/store/codec.h"
#include "index/store/database.h"
#include "index/store/facts.h"

namespace raadspoor::index {

struct Writer::Impl {
    Tokenizing tokenizing;
    Versions versions;
    std::unique_ptr<Connection> db;

    Impl(const std::filesystem::path& file, Analyser analyser, Versions made_with)
        : tokenizing(std::move(analyser)),
          versions(std::move(made_with)),
          db(open_for_writing(file, tokenizing)) {
        register_scan(db->raw());
    }

    void begin() {
        if (!db->in_transaction()) db->execute("BEGIN IMMEDIATE");
    }

    bool storing_anew = false;  ///< lists that were cut would be made again and again

    void commit() {
        if (!db->in_transaction()) return;
        if (!storing_anew) extend_frequent(*db);
        db->execute("COMMIT");
    }

    void roll_back() noexcept {
        if (db && db->in_transaction()) sqlite3_exec(db->raw(), "ROLLBACK", nullptr, nullptr, nullptr);
    }

    /// Runs a change; on failure everything since the last commit is undone.
    template <class Change>
    auto change(const Change& apply) {
        try {
            begin();
            return apply();
        } catch (...) {
            roll_back();
            throw;
        }
    }

    [[nodiscard]] std::int64_t row_of(const std::string& id) const {
        return db->number("SELECT row FROM document WHERE id = ?", id);
    }

    [[nodiscard]] bool present_version(std::int64_t row) const {
        return versions.analysis.empty() ||
               db->number("SELECT analysis_version = ? FROM document WHERE row = ?", versions.analysis,
                          row) != 0;
    }

    /// Readers keep much of what they need in memory, and read it again when anything but an addition
    /// happens.
    void tell_readers() {
        db->run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'");
    }

    void require_same_terms();
    Added note(const FileState& file, std::int64_t document, bool is_new);
    void store_anew(const Document& document, const Analysis& analysis);
    void empty_wal(const char* otherwise);
};

/// The first document decides with which terms the database is made.
void Writer::Impl::require_same_terms() {
    if (versions.terms.empty()) return;
    const std::string made_with = meta(*db, "terms_version");
    if (made_with.empty()) return set_meta(*db, "terms_version", versions.terms);
    if (made_with != versions.terms)
        throw DatabaseError(db->file().string() + " is gemaakt met andere woordregels (" + made_with +
                            ", nu " + versions.terms +
                            "); bouw de index opnieuw op met `raadspoor check --repair`.");
}

/// Notes that the file holds `document`, and marks what it held before as replaced if no file holds it any
/// more.
Writer::Added Writer::Impl::note(const FileState& file, std::int64_t document, bool is_new) {
    const std::int64_t before = db->number("SELECT document FROM file WHERE path = ?", file.path);
    // Not one statement for both: SQLite makes a savepoint for such a one, and FTS5 then writes all it has
    // gathered.
    if (db->number("SELECT count(*) FROM file WHERE path = ?", file.path) == 0)
        db->run("INSERT INTO file VALUES (?, ?, ?, ?, '', '')", file.path, file.bytes, file.modified,
                document);
    else
        db->run(
            "UPDATE file SET bytes = ?, modified = ?, document = ?, reason = '', code = '' WHERE path = ?",
            file.bytes, file.modified, document, file.path);
    const bool returns = db->number("SELECT replaced FROM document WHERE row = ?", document) != 0;
    if (returns) db->run("UPDATE document SET replaced = 0 WHERE row = ?", document);
    const bool other = before != 0 && before != document;
    const bool left = other && db->number("SELECT count(*) FROM file WHERE document = ?", before) == 0;
    if (left) db->run("UPDATE document SET replaced = 1 WHERE row = ?", before);
    if (returns || left) tell_readers();
    if (other) return Added::updated;
    return is_new ? Added::added : Added::unchanged;
}

/// Replaces a document that an earlier version of the analysis made; its files stay with it.
void Writer::Impl::store_anew(const Document& document, const Analysis& analysis) {
    storing_anew = true;
    const std::int64_t old = row_of(document.id);
    const bool replaced = db->number("SELECT replaced FROM document WHERE row = ?", old) != 0;
    db->run("UPDATE document SET id = id || '-' WHERE row = ?", old);
    const std::int64_t row = store(*db, tokenizing, document, analysis, versions.analysis);
    db->run("UPDATE file SET document = ? WHERE document = ?", row, old);
    if (replaced) db->run("UPDATE document SET replaced = 1 WHERE row = ?", row);
    erase(*db, old);
    tell_readers();
}

/// Writes the WAL back into the file and empties it, which needs that nobody is reading.
void Writer::Impl::empty_wal(const char* otherwise) {
    sqlite3_busy_timeout(db->raw(), 2'000);
    Statement& row = db->query("PRAGMA wal_checkpoint(TRUNCATE)");
    const bool busy = row.step() && row.integer(0) != 0;
    row.reset();
    sqlite3_busy_timeout(db->raw(), 60'000);
    if (busy) throw DatabaseError(db->file().string() + otherwise);
}

Writer::Writer(const std::filesystem::path& database, Analyser analyser, Versions versions)
    : impl_(std::make_unique<Impl>(database, std::move(analyser), std::move(versions))) {}

Writer::~Writer() {
    if (impl_) impl_->roll_back();
}

Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

std::optional<FileState> Writer::file(const std::string& path) const {
    Statement& row = impl_->db->query(
        "SELECT file.bytes, modified, CASE reason WHEN '' THEN document.id END, reason, code "
        "FROM file LEFT JOIN document ON document.row = file.document WHERE file.path = ?",
        path);
    if (!row.step()) return std::nullopt;
    FileState state{path, row.count(0), row.integer(1), row.text(2), row.text(3), row.text(4)};
    row.reset();
    return state;
}

bool Writer::contains(const std::string& id) const {
    const std::int64_t row = impl_->row_of(id);
    return row != 0 && impl_->present_version(row);
}

Writer::Added Writer::add(const Document& document, const Analysis& analysis, const FileState& file) {
    return impl_->change([&] {
        impl_->require_same_terms();
        const std::int64_t known = impl_->row_of(document.id);
        if (known != 0 && impl_->present_version(known)) return impl_->note(file, known, false);
        if (known != 0) {
            impl_->store_anew(document, analysis);
            impl_->note(file, impl_->row_of(document.id), false);
            return Added::updated;
        }
        const std::int64_t row =
            store(*impl_->db, impl_->tokenizing, document, analysis, impl_->versions.analysis);
        return impl_->note(file, row, true);
    });
}

Writer::Added Writer::add_path(const FileState& file) {
    return impl_->change([&] {
        const std::int64_t row = impl_->row_of(file.document);
        if (row == 0) throw std::logic_error("add_path: no document " + file.document);
        return impl_->note(file, row, false);
    });
}

void Writer::leave_out(const FileState& file) {
    impl_->change([&] {
        impl_->db->run(
            "INSERT INTO file VALUES (?, ?, ?, NULL, ?, ?) ON CONFLICT (path) DO UPDATE SET bytes = "
            "excluded.bytes, "
            "modified = excluded.modified, reason = excluded.reason, code = excluded.code",
            file.path, file.bytes, file.modified, file.reason, file.code);
    });
}

void Writer::commit() {
    try {
        impl_->commit();
    } catch (...) {
        impl_->roll_back();
        throw;
    }
}

bool Writer::forget(const std::string& id) {
    commit();
    const std::int64_t row = impl_->row_of(id);
    if (row == 0) return false;
    impl_->empty_wal(
        " wordt gelezen door een ander programma; sluit dat en herhaal `raadspoor forget`. Er is niets "
        "verwijderd.");
    impl_->db->execute("PRAGMA secure_delete = 1");
    impl_->change([&] {
        erase(*impl_->db, row);
        impl_->db->run("INSERT INTO terms (terms) VALUES ('optimize')");  // Only a merge drops the words from
                                                                          // the segments.
        impl_->tell_readers();
    });
    commit();
    impl_->empty_wal(
        " wordt gelezen door een ander programma: het stuk is verwijderd, maar resten staan nog in het "
        "-wal-bestand. "
        "Sluit dat programma en draai `raadspoor check`.");
    return true;
}

void Writer::rebuild() {
    commit();
    Connection& db = *impl_->db;
    impl_->change([&] {
        db.run("INSERT INTO terms (terms) VALUES ('delete-all')");
        cut_frequent(db, 0);
        std::vector<std::int64_t> rows;
        for (Statement& row = db.query("SELECT row FROM document ORDER BY row"); row.step();)
            rows.push_back(row.integer(0));
        for (const std::int64_t row : rows) reindex(db, impl_->tokenizing, row);
        if (!impl_->versions.terms.empty()) set_meta(db, "terms_version", impl_->versions.terms);
        impl_->tell_readers();
    });
    commit();
}

}  // namespace raadspoor::index
