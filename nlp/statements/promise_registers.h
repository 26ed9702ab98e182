// Registers of promises: papers that count up what was promised, a record or a row each.
//
//     "… | Toezegging | Portefeuillehouder | Stand van zaken"   a row below it: one promise
//     "De wethouder komt hier schriftelijk op terug"            a record: the line above when it was made
//     "2031-10-07 Toezegging gedaan"
//     "2031-11-04 Afgedaan"                                     done
#pragma once

#include <vector>

#include "corpus/annotation.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Appends the promises of the registers in a document, in order. Linear.
void find_registered_promises(const Reading& reading, std::vector<Commitment>& found);

}  // namespace raadspoor::nlp
