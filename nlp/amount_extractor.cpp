#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& amount_extractor() {
    static const Extractor extractor{.name = "amount", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
