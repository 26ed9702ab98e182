// Lists of the rows that hold frequent terms: what FTS5 knows too, but in a form that takes 2 ns a row to
// read instead of 60.
//
// A component of its own: derived from the index over words, kept beside it, and never needed for a right
// answer. Terms in two thousand rows or more have lists; a list is cut in parts of 32,768 rows. Rows from
// `frequent_rows` (table meta) on are not in the lists yet and are read from FTS5, so an appended document
// costs nothing here until a part is full. Which terms are frequent is looked at again each time the number
// of rows has doubled.
//
// A part is one byte string: for each row the distance to the row before, times two, plus one when a count
// follows (it holds the term more than once), as variable-length numbers. Measured in PERFORMANCE: 1.2 bytes
// a row.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "index/sqlite/scan.h"
#include "index/sqlite/sqlite.h"

namespace raadspoor::index {

/// Hands over, in pieces, the rows that hold this form of a word, ascending: from the lists where there are,
/// else from FTS5. Throws Damaged.
void look_up(Connection& db, const Match::Form& form, Deadline& deadline,
             const std::function<void(const std::vector<Posting>&)>& take);

/// Makes lists of the parts that are full and have none, as part of the transaction that is open.
void extend_frequent(Connection& db);
/// Forgets the lists from the part that holds `row` on; 0 forgets everything. As part of the transaction that
/// is open.
void cut_frequent(Connection& db, std::int64_t row);
/// Whether every list says what FTS5 says.
[[nodiscard]] bool frequent_agrees(Connection& db);

}  // namespace raadspoor::index
