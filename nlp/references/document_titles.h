// The parts of which the name of a document is made: the noun for its kind, quotes, titles with capitals,
// codes, periods.
//
//     "Uitvoeringsagenda Sport 2021-2026"     document_noun(0) == paper; title_end(1) is behind "2026"
//
// Every function that ends in _end gives the piece behind what starts at piece `i`, or what it says when
// nothing does. Each looks at a bounded number of pieces.
#pragma once

#include <string>
#include <string_view>

#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

enum class DocumentNoun {
    none,
    act,     ///< motion, letter, resolution: told apart by number, date, mover, quoted title or nickname
    paper,   ///< report, plan, memorandum: told apart by a title
    budget,  ///< one a year: named enough
};

/// What kind of document the word at `i` is the noun of.
DocumentNoun document_noun(const Pieces& pieces, std::size_t i);

/// The form under which spellings of a name meet: its words folded, with one blank between them.
std::string normal_name(std::string_view name);

/// Whether a word of at least three letters has no small one.
bool is_shouted(std::string_view word);

/// Whether a quotation opens at `i`.
bool opening_quote(const Pieces& pieces, std::size_t i);

/// Behind a title in quotes of 2–40 words that opens at `i`; else 0.
std::size_t quoted_end(const Pieces& pieces, std::size_t i);

/// Whether a border between cells of a table stands before piece `i`; `text` is Document::text. No title goes
/// over it.
bool new_cell(const Pieces& pieces, std::string_view text, std::size_t i);

/// Behind a surname with its particles, "Van der Zijl"; else `i`.
std::size_t surname_end(const Pieces& pieces, std::size_t i);

/// Behind a number glued together from letters, digits, "-", "/" and ".", "M56", "2024-117"; else `i`.
std::size_t code_end(const Pieces& pieces, std::size_t i);

/// Behind a run of capitalised words, years, and the small words between them; else `i`. `text` is
/// Document::text.
std::size_t title_end(const Pieces& pieces, std::string_view text, std::size_t i);

/// Behind "2024-2026", "2030"; else 0.
std::size_t period_end(const Pieces& pieces, std::size_t i);

}  // namespace raadspoor::nlp
