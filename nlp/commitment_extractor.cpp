#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& commitment_extractor() {
    static const Extractor extractor{.name = "commitment", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
