// The lines of a page in reading order: columns, side columns and tables told apart.
//
// Method: what stands in the margin to the right of all prose is set apart as fields, and so is what stands
// under a letterhead's labels there. Then a recursive cut along the white gutters of the page (after Nagy and
// Seth's XY-cut, 1984): neighbouring lines that leave the same gutter open make a band. A band with running
// prose on both sides is two columns, read one after the other; a narrow side beside prose, not on its
// baselines or with the labels of a letterhead, is a side column of fields; anything else is a table, read
// row by row, each cell whole.
#pragma once

#include <vector>

#include "ingest/flow/rows.h"
#include "ingest/print/print_lines.h"

namespace raadspoor::ingest {

/// What measures distances: taken from the whole document.
struct Typography {
    float body_size = 10;     ///< of most letters
    float line_pitch = 1.2F;  ///< usual distance of baselines in a paragraph, over the size of the letters
};

/// The rows of one page in reading order. `lines`: the body lines of the page, top to bottom. `index`: of the
/// page in Document::pages. The first row of the page, and of each column, has Row::breaks.
std::vector<Row> rows_of(const std::vector<const PrintLine*>& lines, int index, const PrintedPage& page,
                         const Typography& typography);

}  // namespace raadspoor::ingest
