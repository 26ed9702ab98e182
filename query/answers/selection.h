// What a question selects for a list: documents, and where in them.
#pragma once

#include <string>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

/// A document that a question selects, and where in it.
struct Selected {
    index::DocumentEntry entry;
    std::vector<Span> passages;  ///< empty: all of it

    /// Whether a statement stands in one of the passages.
    bool holds(Span span) const;
};

struct [[nodiscard]] Selection {
    std::vector<Selected> documents;  ///< by date
    bool partial = false;  ///< time ran out, or there are more passages than are looked at (100,000)
};

/// The documents that `question` finds; all when it is empty. Throws UsageError when it is malformed.
Selection select(const index::Reader& reader, const std::string& question);

}  // namespace raadspoor::query
