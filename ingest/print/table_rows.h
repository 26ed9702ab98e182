// Which lines of a table make one row, and which of its segments one cell.
//
// Method, the surest first: the file draws cell after cell, so that a row ends where it goes back to an
// earlier column, if the rows so found lie one below the other; level rules between the lines; else a row
// begins where its first cell does, or after a gap.
#pragma once

#include <optional>
#include <vector>

#include "ingest/print/regions.h"

namespace raadspoor::ingest {

/// A cell is the segments of its lines, in order of reading; an empty one has none.
struct TableRow {
    std::vector<std::vector<const Segment*>> cells;
    float gap = 2;  ///< to the row above, in lines

    const Segment& first() const;  ///< of the first cell that is not empty
};

/// Whether a row is signatures side by side: in every cell a name and what its bearer is below it, on as many
/// lines.
bool is_signatures(const TableRow& row);

/// The lines of a row whose cells all have as many, each a row of its own.
std::vector<TableRow> lines_of(const TableRow& row);

/// Where the columns of a table begin: the left edges that follow a gutter left open by all its lines; two
/// or more, the second being `gutter` when there is no other.
std::vector<float> column_starts(const Region& region, float gutter);

/// The rows of the table that `region` is. `rules`: of the page, those that are level; `pitch`: see
/// Typography.
std::vector<TableRow> table_rows(const Region& region, const std::vector<float>& starts,
                                 const std::vector<Box>& rules, float pitch);

/// The rows as the file draws them; nothing when they do not lie one below the other, or there is only one.
std::optional<std::vector<TableRow>> drawn_rows(const Region& region, const std::vector<float>& starts,
                                                float pitch);

}  // namespace raadspoor::ingest
