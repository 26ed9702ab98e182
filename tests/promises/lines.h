// The lines of demands of the samples, as a person drew them (*.trace.json), against those that `trace`
// draws.
//
// Compared of each event: the page, the step, the modality, the quantity, according to whom, and what it is
// compared with; of each line: which papers are silent. An event is the same when it stands in the same paper
// and shares half of its words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/promises/corpus.h"

namespace raadspoor::tests {

/// How often something is right, and what is not, a sentence each.
struct Agreement {
    std::size_t right = 0, asked = 0;
    std::vector<std::string> wrong;

    [[nodiscard]] double share() const {
        return asked == 0 ? 1 : static_cast<double>(right) / static_cast<double>(asked);
    }
};

/// By what is compared: "found", "asked for" (no event too many), "page", "step", "modality", "quantity",
/// "according to", "relates to", "silent found", "silent asked for".
using Agreements = std::map<std::string, Agreement>;

/// Adds what the line `found` agrees with the line `gold` in.
void compare(const Json& gold, const Json& found, Agreements& agreements);

}  // namespace raadspoor::tests
