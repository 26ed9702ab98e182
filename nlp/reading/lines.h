// A document line by line, for what is laid out rather than said: letterheads, headings, labels.
//
//     "Datum¶12 maart 2024¶¶• Dat ¶ …" -> "Datum" "12 maart 2024" "Dat" …
//
// Blocks decide where a paragraph ends, lines where a label ends: "Onderwerp¶Nieuwe
// speeltoestellen¶Portefeuille …" may well be one block in the source.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/span.h"
#include "corpus/text.h"
#include "nlp/reading/reading.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

/// One line of a block, without the blanks around it and without the block's marker.
struct Line {
    Span span;              ///< bytes of Document::text
    std::size_t block = 0;  ///< index in Document::blocks
    bool opens_block = false;
};

/// The lines of all blocks in order; lines without words are left out. Linear.
std::vector<Line> lines_of(const Document& document);

/// A letter-spaced heading closed up: "M O T I E" -> "MOTIE", "C o n s t a t e r e n d e  d a t :" ->
/// "Constaterendedat:" (the gaps between its words are not told apart); other text as it is.
std::string closed_up(std::string_view text);

/// The number in a list marker ("3.", "3)", "3"), 0 when it holds none.
int number_of(std::string_view marker);

}  // namespace raadspoor::nlp
