#include "nlp/structure.h"

namespace raadspoor::nlp {

Metadata find_metadata(const Reading&) { return {}; }

}  // namespace raadspoor::nlp
