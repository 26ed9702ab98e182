// Words by which a sentence shows what happens to a demand: it is set, softened, met, not met, turned into
// something else, or gone.
//
//     "De keuring van de brug heeft in mei plaatsgevonden."             -> met, "heeft … plaatsgevonden"
//     "… afspraak dat er een tweede loket komt …"                       -> promised, "afspraak dat"
//
// Each phrase of the list says one thing, and the phrase that was found is told with the step: no weights,
// nothing learned.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/span.h"
#include "query/line/topic.h"

namespace raadspoor::query {

enum class Evidence {
    met,        ///< it has been done
    promised,   ///< agreed or promised, not yet done
    partly,     ///< done for a part
    unmet,      ///< lacking
    withdrawn,  ///< no longer asked
    converted,  ///< something else in its place
    soft,       ///< asked without force
    hard,       ///< asked as a bound or a condition
    plain,      ///< asked in ordinary words ("moeten"): only counts when the whole topic stands there
};

struct EvidenceHit {
    Evidence kind = Evidence::plain;
    Span span;                ///< the words that show it
    std::string_view phrase;  ///< the phrase of the list
};

/// All evidence among the places [first, last) of `text`, in order of the list above. Linear in their number
/// times that of the phrases.
std::vector<EvidenceHit> evidence_in(const TopicText& text, std::size_t first, std::size_t last);

/// The first of that kind, if any.
std::optional<EvidenceHit> first_of(const std::vector<EvidenceHit>& hits, Evidence kind);

}  // namespace raadspoor::query
