// The analysis object of one document, as JSON ("raadspoor/analysis/1").
//
// Offsets count Unicode code points of "text", half-open, as in the W3C TextPositionSelector.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

/// With `tokens`, also "sentences" and "tokens" as pairs of offsets. Keys that do not apply are left out.
[[nodiscard]] nlohmann::ordered_json analysis_json(const Document& document, const Analysis& analysis,
                                                   bool tokens = false);

}  // namespace raadspoor::query
