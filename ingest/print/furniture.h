// Page furniture: running headers, footers and page numbers, which come back page after page.
//
// Method: a line in the margin at the top or bottom of its page is furniture when
//   - it is nothing but a page number: "Pagina 2 van 8"; a bare "2" only as one of a series that counts the
//     pages at one height;
//   - the same line, its digits made equal, stands at the same height on another page, with nothing of the
//     body further out, and it is the outermost print or stands apart from the body and comes back soon: a
//     heading or note that happens to come back does not;
//   - it shares the outermost line of its page with the page number, and two empty lines part it from the
//     body;
//   - in the outermost margin, whatever it says, when such a line stands there on the pages before and after
//     at the same height: the names of chapters; further in only when it is no larger than the text, ends no
//     sentence, and hardly a page between is without one;
//   - the file itself marks it as an artifact. In the middle of a page such a mark means an illustration,
//     whose words are read.
// What appears for the first time is kept once, as a field, since it tells of the document: its sender, its
// date, its reference. A page that would be left without any text keeps its lines.
#pragma once

#include <vector>

#include "ingest/print/print_lines.h"

namespace raadspoor::ingest {

/// What becomes of a line.
enum class LineRole {
    body,
    letterhead,  ///< furniture, at its first appearance: kept once, as a field
    furniture,   ///< shown on the page, not part of the running text
};

/// Makes two lines of one that is furniture on one side only: the page number or artifact of a side margin
/// beside a line of the body.
void part_furniture(const PrintedPage& page, std::vector<PrintLine>& lines);

/// The role of each line of each page. `pages` and `lines` go together; see part_furniture().
std::vector<std::vector<LineRole>> find_furniture(const std::vector<PrintedPage>& pages,
                                                  const std::vector<std::vector<PrintLine>>& lines);

/// "2", "2/4", "Pagina 2 van 4", "- 3 -": nothing but a page number, by its form. A bare number has three
/// digits at most.
bool is_page_number(std::string_view line);

/// A line with every run of digits made "#", by which repeats know each other.
std::string repeat_pattern(std::string_view line);

}  // namespace raadspoor::ingest
