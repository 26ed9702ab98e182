// Words of a Dutch text.
//
//     words("Motie 'Zorg' van 12 mrt. 2024") -> "Motie" "Zorg" "van" "12" "mrt" "2024", each with its span
//
// Method: Unicode word boundaries (UAX #29) as ICU has them for Dutch, plus our own rule that a number keeps its decimal
// comma, slash or percent sign only as separate words ("93,4" is one word, "25/041" two).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// The words of `text`, in order: runs with a letter or digit; blanks and punctuation are left out.
/// Spans count bytes. Any bytes are allowed: what is not UTF-8 separates words. Linear; thread-safe.
[[nodiscard]] std::vector<Span> words(std::string_view text);

/// The form under which spellings of a word meet: composed, lower case, without accents, with straight quotes, without
/// soft hyphens. "Financiële" -> "financiele", "Café’s" -> "cafe's". Idempotent.
[[nodiscard]] std::string fold(std::string_view word);

}  // namespace raadspoor::nlp
