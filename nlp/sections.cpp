#include "nlp/structure.h"

namespace raadspoor::nlp {

std::vector<Section> find_sections(const Reading&, const Metadata&) { return {}; }

}  // namespace raadspoor::nlp
