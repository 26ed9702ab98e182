#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& condition_extractor() {
    static const Extractor extractor{.name = "condition", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
