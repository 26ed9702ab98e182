// The flow of a text before it becomes a Document: blocks of lines of words, in reading order.
//
// Readers and page layout make a flow; assemble() turns it into the running text with its runs, boxes and
// repairs. All decisions about characters between words (blank, line break, hyphen, cell) are taken there, in
// one place.
#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::ingest {

/// What stands between a word and the one before it on its line. `line`: the lines of a cell, which are one
/// line of the flow, end here; a broken word is joined.
enum class Gap { none, blank, cell, line };

struct FlowWord {
    std::string text;  ///< UTF-8, NFC, no blanks; empty for a cell with nothing in it
    Box box;           ///< meaningless when the source has no pages
    Gap gap = Gap::blank;
    bool note_mark = false;  ///< the mark of a note: lifted out of the running text
    bool struck = false;     ///< a line goes through it
    std::string uri;         ///< the address behind it; empty when there is none
};

/// The words of one printed line. `page` is an index in Document::pages, -1 when the source has no pages.
struct FlowLine {
    std::vector<FlowWord> words;
    int page = -1;
};

struct FlowBlock {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;
    bool marked = false;  ///< the first word is the marker of a list item or note
    bool continues =
        false;  ///< goes on with the block before it: the two are one, interrupted by a page or column break
    bool interrupted = false;  ///< with `continues`: notes, furniture or links stood in between
    std::vector<FlowLine> lines;
};

/// Puts the flow into `document`: text, runs, words, blocks, repairs, links and struck stretches. Requires
/// document.pages to be there already. Blocks of kind `note` must come last. A line-end hyphen is taken out
/// where Dutch breaks words, and kept where it belongs to the word ("Midden-/Groningen", "hulp- en",
/// "VNG-/bestuur"), see keeps_hyphen().
void assemble(const std::vector<FlowBlock>& flow, Document& document);

/// Whether the hyphen between the end of a line and the beginning of the next belongs to the word.
///
///     keeps_hyphen("Midden-", "Groningen")  keeps_hyphen("hulp-", "en")  keeps_hyphen("VNG-", "bestuur")
///     !keeps_hyphen("gezondheids-", "bevordering")
///
/// Kept: before a capital or a digit; before "en", "of", "dan", "tot", "als", "respectievelijk", "c.q.";
/// after a digit, a single letter or an abbreviation in capitals. `before` ends in "-".
bool keeps_hyphen(std::string_view before, std::string_view after);

}  // namespace raadspoor::ingest
