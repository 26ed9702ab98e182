// The extractors, one for each kind of annotation. What each finds and leaves alone is told in its .cpp and
// shown, line by line, in tests/examples/NAME.txt.
#pragma once

#include "nlp/reading/extractor.h"

namespace raadspoor::nlp {

const Extractor& date_extractor();
const Extractor& amount_extractor();  ///< amounts and percentages
const Extractor& organisation_extractor();
const Extractor& signatory_extractor();
const Extractor& condition_extractor();
const Extractor& reference_extractor();
const Extractor& position_extractor();
const Extractor& vote_extractor();
const Extractor& commitment_extractor();

}  // namespace raadspoor::nlp
