#include "nlp/structure.h"

namespace raadspoor::nlp {

std::vector<QuestionAnswer> find_questions(const Reading&) { return {}; }

}  // namespace raadspoor::nlp
