// Before which assembly a paper comes: questions of a raad and of the Kamer look alike, and so do their
// motions.
//
//     "Aan de gemeenteraad¶…" -> raad     "MOTIE VAN HET LID OLDEKERK¶…¶De Kamer," -> tweede_kamer
//     "De brug is mooi." -> unknown
#pragma once

#include <string_view>

#include "corpus/analysis.h"

namespace raadspoor::nlp {

/// The forum that the opening of `text` names first, else the one that papers of this kind always have.
/// Linear in the opening.
[[nodiscard]] Forum forum_of(std::string_view text, DocumentKind kind);

}  // namespace raadspoor::nlp
