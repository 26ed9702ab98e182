#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& signatory_extractor() {
    static const Extractor extractor{.name = "signatory", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
