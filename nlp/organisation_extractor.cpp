#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& organisation_extractor() {
    static const Extractor extractor{.name = "organisation", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
