// How a demand went through the documents: every event in order of time, the step it takes, and what it is
// compared with.
//
//     trace_topic(reader, "inspraak")
//         2024-03-12 motie    gesteld       "mits inspraak van de bewoners geregeld is …"
//         2024-06-04 brief    niet vervuld  "… ontbreekt het aan een regeling voor inspraak"  <- the motion
//         2025-01-14 notitie  vervuld       "… overeenstemming bereikt over de inspraak"
//
// Only documents that a search for the topic finds are read. A document without a date is placed by the dates
// in its text, which is said, or comes last. Silence is computed and shown: documents that name what the
// line's documents name, in its time, without an event.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/page.h"
#include "index/store/database.h"
#include "query/line/condition_events.h"

namespace raadspoor::query {

struct TraceEvent {
    index::DocumentEntry document;
    std::vector<PageReference> pages;
    ConditionEvent event;
    std::string date;  ///< ISO; empty when not even inferred
    DateBasis date_basis = DateBasis::none;
    std::string date_note;  ///< how it was inferred, a Dutch sentence
    std::string step;  ///< gesteld, herhaald, aangescherpt, afgezwakt, omgezet, deels vervuld, vervuld, niet
                       ///< vervuld, ingetrokken
    std::string step_rule;                  ///< why, a Dutch sentence
    std::optional<std::size_t> relates_to;  ///< the earlier event it is compared with
};

struct SilentDocument {
    index::DocumentEntry document;
    std::string reason;  ///< what makes it one of the series, a Dutch sentence
};

struct [[nodiscard]] Trace {
    Topic topic;
    std::vector<TraceEvent> events;
    std::vector<SilentDocument> silent;
    std::size_t documents = 0;  ///< that hold words of the topic
    std::size_t left_out = 0;   ///< of those, not read: the topic is too wide
    bool partial = false;       ///< time ran out, or not every passage with words of the topic was looked at
    bool silent_partial = false;    ///< likewise of `silent`, or there are more than are told
    std::vector<std::string> near;  ///< words of the documents like those of a topic that is found nowhere
};

/// The line of `topic`. Reads at most 50 documents: the strongest. Throws index::DatabaseError.
Trace trace_topic(const index::Reader& reader, std::string_view topic);

}  // namespace raadspoor::query
