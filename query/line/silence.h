// Documents of the same series that say nothing of a demand.
#pragma once

#include <vector>

#include "query/line/trace.h"

namespace raadspoor::query {

struct [[nodiscard]] Silence {
    std::vector<SilentDocument> documents;
    bool partial = false;  ///< time ran out, or there are more than were looked at or are told
};

/// Documents without an event that name what at least two of the line's documents name (bodies,
/// abbreviations, and the words of their titles), between its first event and a year after its last, by date.
/// At most 20. `analyses`: of the line's documents.
Silence silent_documents(const index::Reader& reader, const std::vector<TraceEvent>& events,
                         const std::vector<const Analysis*>& analyses);

}  // namespace raadspoor::query
