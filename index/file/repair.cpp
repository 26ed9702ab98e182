#include "index/file/repair.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "index/sqlite/checksum.h"
#include "index/sqlite/listing.h"

namespace raadspoor::index {

namespace {

/// The rows of tables that are of a document which is not there.
void remove_rows_of_nobody(Connection& db) {
    for (const std::string_view table : sealed_tables()) {
        if (table == "document" || table == "passage") continue;
        const std::string column = table == "layout" ? "row" : "document";
        db.execute(("DELETE FROM \"" + std::string(table) + "\" WHERE " + column +
                    " NOT IN (SELECT row FROM document)")
                       .c_str());
    }
    db.execute(
        "DELETE FROM listing WHERE document NOT IN (SELECT row FROM document);"
        "DELETE FROM listed WHERE document NOT IN (SELECT document FROM listing)");
}

/// The passages between those of one document and of the next.
void remove_passages_of_nobody(Connection& db) {
    std::vector<std::pair<std::int64_t, std::int64_t>> gaps;
    std::int64_t next = std::numeric_limits<std::int64_t>::min();
    for (Cursor row = db.query(
             "SELECT first_passage, first_passage + passage_count FROM document ORDER BY first_passage");
         row.step();) {
        if (next < row.integer(0)) gaps.emplace_back(next, row.integer(0) - 1);
        next = std::max(next, row.integer(1) + 1);
    }
    gaps.emplace_back(next, std::numeric_limits<std::int64_t>::max());
    for (const auto& [first, last] : gaps)
        db.run("DELETE FROM passage WHERE row BETWEEN ? AND ?", first, last);
}

/// A file whose row was altered is known by its document, and else found again.
void mend_files(Connection& db) {
    constexpr std::int64_t to_be_read = -1;  // no file is as old
    for (const std::string& path : unsealed_files(db)) db.run("DELETE FROM file WHERE path = ?", path);
    db.run(
        "INSERT OR IGNORE INTO file SELECT path, bytes, ?, row, '', '', 0, 0 FROM document WHERE replaced = "
        "0 "
        "AND NOT EXISTS (SELECT 1 FROM file WHERE file.document = document.row)",
        to_be_read);
    // Of a document that is gone the file is found again.
    db.run(
        "DELETE FROM file WHERE reason = '' AND (document IS NULL OR document NOT IN (SELECT row FROM "
        "document))");
    db.run("UPDATE file SET document = NULL WHERE document NOT IN (SELECT row FROM document)");
    seal_all_files(db);
    db.run(
        "UPDATE document SET replaced = NOT EXISTS (SELECT 1 FROM file WHERE file.document = document.row) "
        "WHERE replaced = EXISTS (SELECT 1 FROM file WHERE file.document = document.row)");
}

}  // namespace

void mend_rows(Connection& db) {
    db.execute("REINDEX");
    remove_rows_of_nobody(db);
    remove_passages_of_nobody(db);
    mend_files(db);
}

void remove_altered(Connection& db, std::int64_t row) {
    db.run("UPDATE file SET document = NULL WHERE document = ?", row);
    erase_listed(db, row);
    db.run("DELETE FROM document WHERE row = ?", row);
}

}  // namespace raadspoor::index
