#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& vote_extractor() {
    static const Extractor extractor{.name = "vote", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
