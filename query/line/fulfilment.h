// Whether a later document does what was promised.
#pragma once

#include <optional>
#include <string>

#include "index/store/database.h"

namespace raadspoor::query {

struct Fulfilment {
    index::DocumentEntry document;
    std::string quote;  ///< the passage that refers to the promise
};

/// The earliest later document of the same sender that refers to a promise, motion or question ("zoals
/// toegezegd", "in antwoord op uw vragen") in a passage that is about what `promise` is about. A document
/// without a date proves nothing. Evidence, no verdict.
[[nodiscard]] std::optional<Fulfilment> find_fulfilment(const index::Reader& reader,
                                                        const index::DocumentEntry& entry,
                                                        const Analysis& analysis, const std::string& promise);

}  // namespace raadspoor::query
