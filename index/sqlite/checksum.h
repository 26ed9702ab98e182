// Checksums over stored rows, so that a bit that turned in them is found: a disk, a cable or a memory does
// that now and then, and SQLite looks only at how its pages hang together.
//
//     seal(db, row);            // after the rows of a document were written
//     is_sealed(db, row)        // false from the moment anything stored of it was changed by anything else
//
// CRC-32 (zlib) over the type and value of every column: every single bit that turns is found, and of larger
// damage all but one in four milliards. It is no protection against who wants to deceive.
//
//   document.checksum   its rows in all tables, but for `replaced`, which follows from the files that hold it
//   listing.checksum    its rows of lists
//   file.checksum       what is known of one file
//   meta `schema`       how the tables are made
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/sqlite/sqlite.h"

namespace raadspoor::index {

/// Makes the SQL function `checksum(…)`, over its arguments, known to a connection. Every Connection has it.
void register_checksum(sqlite3* connection);

/// The tables whose rows are of one document, by a column `document` (of `layout`: `row`), and are sealed
/// with it.
[[nodiscard]] std::vector<std::string_view> sealed_tables();

/// Notes the checksum of what is stored of the document in this row. To be called at the end of every change
/// of it, as part of the same transaction. Costs about as much as reading it back.
void seal(Connection& db, std::int64_t row);
/// Whether what is stored of the document is what was sealed.
[[nodiscard]] bool is_sealed(Connection& db, std::int64_t row);

/// The same for its rows of lists: nothing is said of a document that is not listed.
void seal_listed(Connection& db, std::int64_t row);
[[nodiscard]] bool is_listed_sealed(Connection& db, std::int64_t row);

/// The same for what is known of one file, of all files that hold a document, and of all.
void seal_file(Connection& db, const std::string& path);
void seal_files_of(Connection& db, std::int64_t document);
void seal_all_files(Connection& db);
/// The paths of files of which something else is stored than was sealed.
[[nodiscard]] std::vector<std::string> unsealed_files(Connection& db);

/// The checksum of how the tables are made, as text.
[[nodiscard]] std::string checksum_of_schema(Connection& db);

}  // namespace raadspoor::index
