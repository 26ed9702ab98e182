// Documents of the same series that do not name a topic.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "query/line/trace.h"

namespace raadspoor::query {

struct [[nodiscard]] Silence {
    std::vector<SilentDocument> documents;
    bool partial = false;  ///< time ran out, or there are more than were looked at or are told
};

/// Documents that do not name the topic in any form (its words inside compounds, its synonyms) and that name
/// what at least two of the line's documents name (bodies, abbreviations, and the words of their titles),
/// between its first event and a year after its last, by date. At most 20. `analyses`: of the line's
/// documents; `speaking`: documents that are known to name it.
Silence silent_documents(const index::Reader& reader, const Topic& topic,
                         const std::vector<TraceEvent>& events, const std::vector<const Analysis*>& analyses,
                         const std::set<std::string>& speaking);

}  // namespace raadspoor::query
