#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& position_extractor() {
    static const Extractor extractor{.name = "position", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
