#include "nlp/extractors.h"

namespace raadspoor::nlp {

const Extractor& date_extractor() {
    static const Extractor extractor{.name = "date", .triggers = {}};
    return extractor;
}

}  // namespace raadspoor::nlp
