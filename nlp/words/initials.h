// Whether an abbreviation can stand for words: "AZWA" for "Aanvullend Zorg- en Welzijnsakkoord".
//
// Every word but the small ones (van, en, voor) gives its first letter, and may give more: first the
// beginnings of its compound parts (RIB: raads-informatie-brief), else letters inside it (SPUK: SPecifieke
// UitKering), of which at most half of the abbreviation may consist. The letters are taken from the last word
// backwards.
//
// Method: after Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation Definitions in
// Biomedical Text (PSB 2003), with compound parts, and stricter: each word counts.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// The index in `words` of the first word that `shortened` stands for, when the last word is the last of
/// `words`; none when the letters do not fit. Of two fits the one with fewer letters inside words, then with
/// fewer words. Requires at most 30 words and 12 letters.
std::optional<std::size_t> first_word_of(std::string_view shortened, std::string_view text,
                                         const std::vector<Span>& words);

}  // namespace raadspoor::nlp
