// How well an analysis agrees with what people found in the same document.
//
//     Scores scores;
//     score(gold, analysis, scores);                 // both as JSON; call it for every document
//     scores["date"].f1()                             // 0.964
//
// Each item of the gold is matched with at most one that was found, best pair first. A value must be equal;
// words must agree for half (Dice's coefficient of their multisets, Dice 1945). What the gold calls
// "arguable" does not count against the analysis.
#pragma once

#include <algorithm>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace raadspoor::tests {

struct Score {
    std::size_t right = 0, missed = 0, spurious = 0;

    /// The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found.
    [[nodiscard]] double f1() const {
        const std::size_t all = 2 * right + missed + spurious;
        return all == 0 ? 1 : 2 * static_cast<double>(right) / static_cast<double>(all);
    }
};

/// By kind: "metadata", "date", "condition", "condition role", "reference law", …
using Scores = std::map<std::string, Score>;

/// Adds the scores of one document. `gold`: a sample's gold file; `found`: the analysis object.
void score(const nlohmann::json& gold, const nlohmann::json& found, Scores& scores);

}  // namespace raadspoor::tests
