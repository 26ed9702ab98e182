// A motion or amendment by its own paper: number, title, who hands it in, what it asks, how it ended.
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// One fact `filed`, and one `voted` where the paper bears its outcome ("Aldus aangenomen in de vergadering
/// van 23 januari 2025"). Linear.
std::vector<MotionFact> find_own_motion(const Reading& reading, const Analysis& analysis);

/// "Lesley Arp, SP", "A. Jansen (VVD) en B. de Boer (D66)": who hands something in, with party.
std::vector<MotionMaker> read_makers(std::string_view words);

}  // namespace raadspoor::nlp
