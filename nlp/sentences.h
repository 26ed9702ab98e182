// Sentences of a Dutch text.
//
//     sentences("Zie art. 2 van de wet. Drs. J. de Vries was er.") -> "Zie art. 2 van de wet." "Drs. J. de Vries was er."
//
// Method: Unicode sentence boundaries (UAX #29) as ICU has them for Dutch; a boundary after an abbreviation of our list
// (data/abbreviations.txt), an initial, or an ordinal before a month is taken back. A colon does not end a sentence; an
// empty line does.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// The sentences of `text`, in order, without the blanks around them; together they hold every word. Spans count bytes.
/// Any bytes are allowed. Linear; thread-safe.
[[nodiscard]] std::vector<Span> sentences(std::string_view text);

}  // namespace raadspoor::nlp
