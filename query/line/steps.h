// Which step an event takes: compared with the demand before it, by rules that can be told.
//
//     50% -> "streven naar 50%"                 afgezwakt: "van hard naar zacht"
//     ten minste 600 m -> ten minste 700 m      aangescherpt: "van 600 naar 700 meter"
//     2% -> no number, asked softly             afgezwakt: "het getal 2% is weg"
//     "is niet voldaan aan …"                   niet vervuld
#pragma once

#include <vector>

#include "query/line/trace.h"

namespace raadspoor::query {

/// Fills step, step_rule and relates_to of events that are in order of time.
void find_steps(std::vector<TraceEvent>& events);

}  // namespace raadspoor::query
