// How a demand went through the documents: every event in order of time, the step it takes, and what it is
// compared with.
//
//     trace_topic(reader, "inspraak")
//         2024-03-12 motie    gesteld       "mits inspraak van de bewoners geregeld is …"
//         2024-06-04 brief    niet vervuld  "… ontbreekt het aan een regeling voor inspraak"  <- the motion
//         2025-01-14 notitie  vervuld       "… overeenstemming bereikt over de inspraak"
//
// Only documents that a search for the topic finds are read. An event has the day that its sentence tells,
// else that of its paper; a paper without a date is placed by what its text tells, which is said, or comes
// last. Papers that name the topic without a demand are told apart from those of the same series that do not
// name it in any form, which a search decides: silence is never called dropped. A paper that the corpus holds
// twice (copies.h) is told once.
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
    std::string date;     ///< ISO, of a range its first day; empty when not even inferred
    std::string date_to;  ///< ISO: the last day of a range; empty when there is none
    DateBasis date_basis = DateBasis::none;
    std::string date_note;         ///< how it was inferred, a Dutch sentence
    bool told_afterwards = false;  ///< the date is the event's own, and the paper is a later one
    std::string step;  ///< gesteld, herhaald, aangescherpt, afgezwakt, omgezet, deels vervuld, vervuld, niet
                       ///< vervuld, ingetrokken
    std::string step_rule;                  ///< why, a Dutch sentence
    std::optional<std::size_t> relates_to;  ///< the earlier event it is compared with
};

struct SilentDocument {
    index::DocumentEntry document;
    std::string reason;  ///< what makes it one of the series, a Dutch sentence
};

/// A document that names the topic and sets no demand.
struct MentioningDocument {
    index::DocumentEntry document;
    std::vector<PageReference> pages;
    std::string quote;  ///< the first sentence that names it
    Span span;
};

struct [[nodiscard]] Trace {
    Topic topic;
    std::vector<TraceEvent> events;            ///< by date; those without one last
    std::vector<MentioningDocument> mentions;  ///< by date
    std::vector<SilentDocument> silent;
    std::vector<index::DocumentEntry> copies;  ///< of papers of the line; what they say is told once
    std::size_t documents = 0;                 ///< that hold words of the topic
    std::size_t left_out = 0;                  ///< of those, not read: the topic is too wide
    bool partial = false;  ///< time ran out, or not every passage with words of the topic was looked at
    bool silent_partial = false;    ///< likewise of `silent`, or there are more than are told
    std::vector<std::string> near;  ///< words of the documents like those of a topic that is found nowhere
};

/// Which part of a line is asked for.
struct TraceSpan {
    std::string from, to;  ///< ISO dates, inclusive: "2024", "2024-11"; empty: no bound
};

/// The line of `topic`. Reads at most 50 documents: the strongest. Throws index::DatabaseError.
Trace trace_topic(const index::Reader& reader, std::string_view topic, const TraceSpan& span = {});

}  // namespace raadspoor::query
