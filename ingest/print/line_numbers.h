// Line numbers in the margin: before every line, or before every fifth, as meeting systems print motions.
//
// Method: bare numbers that begin the lines of a page, in a column of their own to the left of everything
// else, and count the lines. Before every line, some line must also go on in the middle of a sentence, which
// the numbered items of a list do not.
#pragma once

#include <vector>

#include "ingest/print/print_lines.h"

namespace raadspoor::ingest {

/// Parts the line numbers from `lines`: each becomes a line of its own with PrintLine::counts_lines, after
/// the line it counts.
void part_line_numbers(std::vector<PrintLine>& lines);

}  // namespace raadspoor::ingest
