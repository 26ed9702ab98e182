// What one document says about a demand: each time it is set, softened, met, missed, turned or dropped, with
// the words that say so.
//
//     "… mits inspraak van de bewoners geregeld is …"
//         -> demand, hard, rule "condition.mits"
//     "In mei hebben de buren … overeenstemming bereikt over de inspraak."
//         -> met, rule "akkoord/overeenstemming … bereikt"
//
// Found are: conditions that the analysis found and that are about the topic; what motions and amendments
// ask; sentences about the topic with words of evidence (evidence.h); statements that point back ("aan deze
// voorwaarde", "aan de tweede voorwaarde") behind the topic.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/annotation.h"
#include "corpus/document.h"
#include "query/line/evidence.h"
#include "query/line/topic.h"

namespace raadspoor::query {

enum class EventKind { demand, met, partly_met, unmet, withdrawn, weakened, sharpened, converted };

struct ConditionEvent {
    EventKind kind = EventKind::demand;
    Span span;          ///< bytes of Document::text
    std::string quote;  ///< as the document has it, line breaks as blanks
    Modality modality = Modality::beschrijvend;
    std::vector<Quantity> demanded;             ///< the numbers in it, durations last
    std::vector<std::string> according_to_all;  ///< names for people, the first counts; empty when unknown
    HolderBasis holder_basis = HolderBasis::none;
    std::string rule;              ///< why this is an event
    std::string evidence;          ///< the document's words that decided
    std::string matched;           ///< how it was seen to be about the topic
    double coverage = 0;           ///< of the topic, 0 to 1
    double literal = 0;            ///< of its words, the share that stands there as asked
    bool has_consequence = false;  ///< the document says what follows: "geen investeringen zolang …"
    std::size_t ordinal =
        0;  ///< of "de tweede voorwaarde": 2; of an item of a list of conditions: its place; else 0
    bool listed = false;        ///< it is such an item
    bool wants_topic = false;   ///< the topic is what is wanted, not what has to do something
    bool uncertain = false;     ///< nobody knows yet: "niet duidelijk of"
    bool told_of_past = false;  ///< "kwam te vervallen"

    std::string according_to() const {
        return according_to_all.empty() ? std::string{} : according_to_all.front();
    }
};

/// The events of the topic in a document, in order of place; of those that say the same in much the same
/// words one. `lists`: places in lists of conditions, of earlier documents, at which the topic stood.
std::vector<ConditionEvent> events_in(const Document& document, const Analysis& analysis, const Topic& topic,
                                      const std::vector<std::size_t>& lists,
                                      const std::optional<Quantity>& number_of_line);

}  // namespace raadspoor::query
