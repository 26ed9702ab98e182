// Whether words stand on a page as it was printed.
//
//     PrintedWords pages{document};
//     pages.where("de raming voor de verbouwing", 1) == Stands::whole
//
// Blanks and hyphens do not count, since a printer breaks lines where it wants. A page is read line by line,
// as it is printed: where it has columns, a sentence stands there in pieces, each the end of a cell of one
// line and the begin of a cell of another. A cell ends at a gap of three blanks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::tests {

enum class Stands {
    nowhere,
    whole,     ///< without a break, on the page or over its end
    in_lines,  ///< in pieces, each on a line further down
    in_cells,  ///< in pieces in another order: cells of a table or letterhead
};

class PrintedWords {
public:
    explicit PrintedWords(const Document& document);

    /// How `words` stand on the page with this number, from which they may go on to the next one, or to page
    /// `last`. Words cut short with "…" stand where the rest does. Page 0 is a source without pages: its
    /// running text.
    [[nodiscard]] Stands where(std::string_view words, int page, int last = 0) const;

private:
    /// A line without its blanks and hyphens; and before which of its letters, and at its end, a word or a
    /// cell may begin.
    struct Line {
        std::string letters;
        std::vector<bool> word, cell;
    };
    using Lines = std::vector<Line>;

    /// The mark of a note, which the page has and the text has not, and the letters before it.
    struct Mark {
        std::string before, mark;
    };

    /// A stretch of a line.
    struct Piece {
        std::size_t begin = 0, end = 0;
        std::size_t words = 0;  ///< bytes of the words it holds
    };

    [[nodiscard]] static Line line_of(std::string_view printed);
    [[nodiscard]] static Lines lines_of(std::string_view printed);
    [[nodiscard]] static Line joined(const Lines& lines);
    [[nodiscard]] std::size_t mark_at(const Line& line, std::size_t at) const;
    [[nodiscard]] std::vector<Piece> pieces(std::string_view words, const Line& line, bool first) const;
    [[nodiscard]] bool in_lines(std::string_view words, const Lines& lines, std::size_t from,
                                bool first) const;
    [[nodiscard]] bool in_cells(std::string_view words, const Lines& lines) const;
    [[nodiscard]] bool without_break(std::string_view words, const Lines& lines) const;

    std::string text_;
    std::vector<Lines> pages_;
    std::vector<Mark> marks_;
};

}  // namespace raadspoor::tests
