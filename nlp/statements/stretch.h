// The words a statement stands on.
//
//     "De provincie heeft aangegeven dat zij geen bezwaar heeft, en wij gaan door."
//       stretch_of("dat zij geen bezwaar heeft") == "De provincie heeft aangegeven dat zij geen bezwaar
//       heeft"
#pragma once

#include "corpus/annotation.h"
#include "nlp/statements/frame_match.h"

namespace raadspoor::nlp {

/// The clause with what hangs on it, from the clause that gives it its words ("… heeft aangegeven dat …") to
/// where another statement is set beside it. Without blanks and closing marks at its ends; bytes of the text.
Span stretch_of(const Said& said);

/// Whether the words are enough to be read by themselves: a stretch of a relative pronoun alone is a clause
/// whose words lie elsewhere.
bool stands_alone(std::string_view text, Span stretch);

}  // namespace raadspoor::nlp
