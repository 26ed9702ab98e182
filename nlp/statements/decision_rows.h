// Decisions as a list or table has them: a matter, and behind it how it ended.
//
//     "321223\tMotie H.3 PVV Verkeer linksaf\tVerworpen"          -> the cells of the motion and the result,
//     verworpen "A\tVaststelling agenda\tConform"                           -> vastgesteld
//     "321228\tIngetrokken Amendement J.A HvDH Schrap …\t-"       -> ingetrokken
//     "Motie: Een eerlijke kans (24118.003) AANGENOMEN 27/16"      -> aangenomen, 27 for, 16 against
//     "Punt\tOmschrijving\tBesluit"                               -> nothing
#pragma once

#include <vector>

#include "corpus/annotation.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Appends what the blocks of the document tell so. Linear.
void find_decision_rows(const Reading& reading, std::vector<Vote>& found);

}  // namespace raadspoor::nlp
