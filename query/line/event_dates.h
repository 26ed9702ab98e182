// When what an event tells happened: on the day that its sentence tells, else when its paper was written.
//
//     "Eind december heeft het ministerie laten weten dat …" in a paper of February  -> 2024-12, told
//     afterwards "Per 1 januari 2026 vervalt de regeling."                                       -> the
//     paper's own day
#pragma once

#include <vector>

#include "query/line/document_dates.h"
#include "query/line/trace.h"

namespace raadspoor::query {

/// Gives the events of one paper their dates. `events` in order of its text.
void date_events(const Document& document, const Analysis& analysis, const DocumentDate& written,
                 std::vector<TraceEvent>& events);

/// The first day on which other papers tell that the decision was taken that an undated paper speaks of, when
/// it lies in the range of that paper: it was written on or after that day. Empty when none does.
std::string decided_on(const Document& undated, const DocumentDate& range, const Document& other,
                       const Analysis& analysis);

}  // namespace raadspoor::query
