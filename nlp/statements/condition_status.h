// Statements about conditions: that they hold, are met, partly met, not met or gone.
//
//     "Aan alle criteria wordt voldaan."                         -> met
//     "… doordat de voorwaarden niet zijn vervuld door de koper, …" -> unmet, the clause after "doordat"
//     "Een brede stoep is een belangrijke voorwaarde om …"       -> stated
#pragma once

#include <optional>
#include <string_view>

#include "corpus/annotation.h"

namespace raadspoor::nlp {

struct ConditionStatus {
    Span span;  ///< the clause that says so, bytes of the text
    ConditionRole role;
    Rule rule;     ///< "condition.unmet"
    Span trigger;  ///< the words that decided
};

/// What a sentence says of conditions, if it does. Linear.
std::optional<ConditionStatus> condition_status(std::string_view text, Span sentence);

}  // namespace raadspoor::nlp
