// The analysis object of one document, as JSON ("raadspoor/analysis/1").
//
// Offsets count Unicode code points of "text", half-open, as in the W3C TextPositionSelector.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

/// With `tokens`, also "sentences" and "tokens" as pairs of offsets. Keys that do not apply are left out.
nlohmann::ordered_json analysis_json(const Document& document, const Analysis& analysis, bool tokens = false);

/// The same as `dumped(analysis_json(…), 1)`, handed to `put` piece by piece: of a text full of dates, all at
/// once would take 500 bytes a date.
void write_analysis_json(const Document& document, const Analysis& analysis, bool tokens,
                         const std::function<void(std::string_view)>& put);

}  // namespace raadspoor::query
