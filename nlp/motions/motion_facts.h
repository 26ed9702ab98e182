// What a paper tells of motions and amendments, each piece of news with the words it stands on.
//
//     find_motion_facts(reading, analysis)
//         a motion           -> filed: number, title, who hands it in, what it asks; and its vote, if it
//         bears it a list of decisions -> voted, a row each minutes            -> handed in, advised by the
//         college, voted on (also withdrawn and held over),
//                               explained by a fractie
//         a later letter     -> settled, or interim with its new date
//
// Left alone: an earlier motion that somebody mentions in a debate ("mijn motie om Remkes te bellen"), what
//             would follow if a motion were adopted, a proposal's own vote
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// By begin of span. `analysis` has its metadata, sections, signatories, dates and minutes. Never fails;
/// linear but for a logarithm.
[[nodiscard]] std::vector<MotionFact> find_motion_facts(const Reading& reading, const Analysis& analysis);

}  // namespace raadspoor::nlp
