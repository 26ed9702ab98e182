#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& reference_extractor() {
    static const Extractor extractor{.name = "reference", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
