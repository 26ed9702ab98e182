// Page furniture: running headers, footers and page numbers, which come back page after page.
//
// Method: a line near the top or bottom edge is furniture when the same line, its digits made equal, stands at the same height
// on another page; when it is nothing but a page number; or when the file itself marks it as an artifact.
#pragma once

#include <vector>

#include "ingest/print_lines.h"

namespace raadspoor::ingest {

/// What becomes of a line.
enum class LineRole {
    body,
    letterhead,  ///< furniture, at its first appearance: kept once, as a field
    furniture,   ///< shown on the page, not part of the running text
};

/// The role of each line of each page. `pages` and `lines` go together.
[[nodiscard]] std::vector<std::vector<LineRole>> find_furniture(const std::vector<PrintedPage>& pages, const std::vector<std::vector<PrintLine>>& lines);

/// "2", "2/4", "Pagina 2 van 4", "- 3 -": nothing but a page number.
[[nodiscard]] bool is_page_number(std::string_view line);

/// A line with every run of digits made "#", by which repeats know each other.
[[nodiscard]] std::string repeat_pattern(std::string_view line);

}  // namespace raadspoor::ingest
