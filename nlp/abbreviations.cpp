#include "nlp/structure.h"

namespace raadspoor::nlp {

std::vector<Abbreviation> find_abbreviations(const Reading&) { return {}; }

}  // namespace raadspoor::nlp
