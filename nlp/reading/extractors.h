// The extractors, one for each kind of annotation. What each finds and leaves alone is told in its .cpp and
// shown, line by line, in tests/examples/NAME.txt.
#pragma once

#include "nlp/reading/extractor.h"

namespace raadspoor::nlp {

[[nodiscard]] const Extractor& date_extractor();
[[nodiscard]] const Extractor& amount_extractor();  ///< amounts and percentages
[[nodiscard]] const Extractor& organisation_extractor();
[[nodiscard]] const Extractor& signatory_extractor();
[[nodiscard]] const Extractor& condition_extractor();
[[nodiscard]] const Extractor& reference_extractor();
[[nodiscard]] const Extractor& position_extractor();
[[nodiscard]] const Extractor& vote_extractor();
[[nodiscard]] const Extractor& commitment_extractor();

}  // namespace raadspoor::nlp
