// Tokens of a Dutch text: its words and signs, as a reader would point at them.
//
//     tokens("Dhr. J.P. de Vries (Sittard-Geleen) zei: '93,4% t.o.v. 2024.'")
//         -> Dhr. | J.P. | de | Vries | ( | Sittard-Geleen | ) | zei | : | ' | 93,4% | t.o.v. | 2024 | . | '
//
// A word is what stands between blanks, without the signs at its ends: "en/of", "12-03-2024", "CD&V",
// "auto's" and "www.vng.nl" are one. It keeps what belongs to it: the point of an abbreviation or initial,
// the apostrophe of "'s" and "'50", the hyphen of "land- en tuinbouw" and "-lasten", the sign of "5%" and
// "20°". All else is a sign by itself; "...", "--", ",," and "''" are one sign.
//
// Tokens are what is counted and shown; what is sought is cut finer (words.h): each word of the index lies
// within one token, but for "2 %", which is two tokens.
//
// Method: ICU break rules (data/token_breaks.txt); then the points, by data/abbreviations.tsv and the ends of
// sentences. The conventions are those of Universal Dependencies for Dutch.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// The tokens of `text`, in order; none holds a blank, and together they hold all else. Spans count bytes.
/// Any bytes are allowed: one that is part of no character is a sign. Linear; thread-safe.
std::vector<Span> tokens(std::string_view text);

}  // namespace raadspoor::nlp
