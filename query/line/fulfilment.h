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

struct [[nodiscard]] FulfilmentSearch {
    std::optional<Fulfilment> found;  ///< the earliest
    bool partial = false;  ///< time or a cap (100 passages) left some unseen: nothing found proves nothing
};

/// The earliest later document of the same sender that refers to a promise, motion or question ("zoals
/// toegezegd", "in antwoord op uw vragen") in a passage that is about what `promise` is about. A document
/// without a date proves nothing. Evidence, no verdict.
FulfilmentSearch find_fulfilment(const index::Reader& reader, const index::DocumentEntry& entry,
                                 const Analysis& analysis, const std::string& promise);

}  // namespace raadspoor::query
