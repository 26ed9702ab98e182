// The rows of a list of decisions that are of a motion or amendment.
//
//     "321221 · Motie H.1 SP Bewaar de kiosk · Aangenomen"    -> number, code, title, aangenomen
//     "321228 · Ingetrokken Amendement J.A HvDH Maatwerk · -"  -> ingetrokken
//     "Motie 4 Meer bomen (VVD): verworpen, 12 voor, 19 tegen" -> verworpen, 12, 19
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// In order of the text. Linear.
std::vector<MotionFact> find_listed_motions(const Reading& reading, const Analysis& analysis);

}  // namespace raadspoor::nlp
