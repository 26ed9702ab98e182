// Words of a Dutch text.
//
//     words("Motie 'Zorg' van 12 mrt. 2024: 93,4% of 2 %")
//         -> "Motie" "Zorg" "van" "12" "mrt" "2024" "93,4%" "of" "2 %"
//
// A word is a run of letters, digits and accents. Inside a word: an apostrophe before at most three letters
// (auto's, A4'tje), a point between digits (121.095.000), one comma between digits (93,4), soft hyphens. A
// percent sign right after a number, or one blank further, belongs to it: "2%" is another word than "2".
// Everything else separates: "25/041", "Sittard-Geleen" and "t.b.v." are two, two and three words; who looks
// for them looks for neighbours.
//
// Method: ICU break rules (data/word_breaks.txt). These are the words of the index; what a reader would call
// a word is a token (tokens.h), and each word lies within one, but for "2 %".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// The words of `text`, in order: runs with a letter or digit; blanks and punctuation are left out.
/// Spans count bytes. Any bytes are allowed: what is not UTF-8 separates words. Linear; thread-safe.
std::vector<Span> words(std::string_view text);
/// The same, into a vector that is used again.
void words(std::string_view text, std::vector<Span>& found);

/// The form under which spellings of a word meet: composed, lower case, without accents, with straight
/// quotes, without soft hyphens and blanks. "Financiële" -> "financiele", "Café’s" -> "cafe's", "2 %" ->
/// "2%". Idempotent. Thread-safe.
[[nodiscard]] std::string fold(std::string_view word);
/// The same, into a string that is used again: no allocation in the usual case.
void fold(std::string_view word, std::string& folded);

}  // namespace raadspoor::nlp
