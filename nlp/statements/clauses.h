// The clauses of a sentence, as far as statements need them cut.
//
//     "Maar doordat de lift niet is gemaakt, is de zaal gesloten, omdat …"
//         -> "doordat de lift niet is gemaakt" · "is de zaal gesloten" · "omdat …"
//
// Cut at semicolons, colons, and commas before a conjunction or a verb; not at the commas of a list or an
// insertion.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// The clauses of `sentence`, a span of `text`, in order, without blanks and closing marks. Linear.
std::vector<Span> clauses(std::string_view text, Span sentence);

}  // namespace raadspoor::nlp
