// The words without which no frame of a table can fit: triggers (nlp/reading/extractor.h).
//
//     triggers_of(table) -> "(?i)\b(?:stem|stemt|stemde|…)\b" for instemmen,
//                           "(?i)\b(?:akkoord)\b" for "zijn" with "akkoord": the verb alone is everywhere
#pragma once

#include <string>
#include <vector>

#include "nlp/statements/frame_table.h"

namespace raadspoor::nlp {

/// In order of the alphabet, each once.
std::vector<std::string> triggers_of(const FrameTable& table);

}  // namespace raadspoor::nlp
