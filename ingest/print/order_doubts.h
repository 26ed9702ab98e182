// Where the order of reading is in doubt: the file draws the words in another order, and both could be right.
//
//     for (const std::size_t place : ingest::order_doubts(printed.pages, document)) …   // offsets in the
//     text
//
// Method: the order in which a file draws its words is a reading of the page by who made it. Where the
// text goes on over a gap in a line though the file goes on in the next line, on this side of the gap, a
// cell or column may have been read across; where a paragraph goes on with a line that the file draws
// elsewhere, twice on a page or more, lines of two texts may be woven. Rows of tables, whose cells files
// draw in any order, and page numbers do not count. Of 777 pages of 64 real papers 9 are in doubt, 7 of
// these wrong by eye.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/document.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// The offsets in the text of `document`, which was laid out from `pages`, at which it may go on wrongly,
/// ascending. Pages that OCR read have none: their order is one machine's. Linear but for sorting the words
/// of each page.
[[nodiscard]] std::vector<std::size_t> order_doubts(const std::vector<PrintedPage>& pages,
                                                    const Document& document);

}  // namespace raadspoor::ingest
