// Dated events: what day, how precisely, how it is known, past or still expected.
#pragma once

#include "query/answers/list_answer.h"

namespace raadspoor::query {

struct TimelineRow : ListRow {
    std::string date;           ///< TIMEX3: "2024-11-29", "2024-11", "2026-Q1"
    std::string text;           ///< as written
    std::string precision;      ///< dag, maand, jaar, periode, …
    bool inferred = false;      ///< a part of the date is not stated
    std::string inferred_from;  ///< what that part was taken from, for people
    bool expected = false;      ///< still ahead when the document was written
    std::string note;           ///< a contradiction, a Dutch sentence
};

/// In order of date. A sentence that names a day twice is one event. `of`: whose paper tells it; `from` and
/// `to`: of the event. Throws UsageError when the question is malformed.
ListAnswer<TimelineRow> timeline(const index::Reader& reader, const ListQuestion& asked);

}  // namespace raadspoor::query
