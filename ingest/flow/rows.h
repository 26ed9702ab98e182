// Rows of print, and how they become blocks: paragraphs, headings, list items with their level, table rows,
// notes.
//
// A page layout (or the lines of a text file) gives rows in reading order; gather() decides which belong
// together. The same rules serve PDF and plain text: distances are told in the row's own terms, not in points
// or characters.
#pragma once

#include <string>
#include <vector>

#include "ingest/flow/flow.h"

namespace raadspoor::ingest {

/// One printed row of one column.
struct Row {
    FlowLine line;
    float left = 0, right = 0;                ///< in any unit, the same for all rows of a column
    float column_left = 0, column_right = 0;  ///< where the column's full lines begin and end
    float gap = 1;    ///< distance to the row above over the usual distance of lines; 1 within a paragraph,
                      ///< about 2 after a blank line
    float size = 10;  ///< of most of its letters, in points
    bool bold = false;
    bool breaks = false;  ///< the first row of a page or column: the paragraph before it may go on here
    bool opens = false;   ///< the first row of a cell or box: nothing goes on here
    BlockKind kind =
        BlockKind::paragraph;  ///< field, note and table_row are decided by the layout; the others here
    int group = 0;             ///< rows of kind field or note with different groups are different blocks
};

/// The words of a row with single blanks between them; lifted note marks are left out.
std::string text_of(const FlowLine& line);

/// The length of the list marker that opens `text`, without the blank after it; 0 when there is none.
///
///     marker_length("• Er al") == 3   marker_length("1. Heeft") == 2   marker_length("a) de") == 2
///     marker_length("2026 is") == 0
std::size_t marker_length(std::string_view text);

/// Where a field goes that stands between two rows of text.
enum class FieldPlace {
    before_paragraph,  ///< before the paragraph at hand, as on a page, where it stands beside the text
    where_it_stands,   ///< it ends the paragraph at hand, unless that goes on in the middle of a sentence
};

/// Blocks in reading order, body first, notes last. A paragraph that a page or column break interrupts is one
/// (see FlowBlock::continues). `body_size` is the usual size of letters: what is larger or bold and short is
/// a heading.
std::vector<FlowBlock> gather(const std::vector<Row>& rows, float body_size,
                              FieldPlace fields = FieldPlace::before_paragraph);

}  // namespace raadspoor::ingest
