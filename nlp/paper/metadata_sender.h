// Who sends a paper, or speaks in it.
//
//     "Van: de griffier" -> "de griffier"
//     "De raad van de gemeente Soest, in vergadering bijeen …" -> "raad van de gemeente Soest"
//
// Else a municipality, ministry or association named alone in the head; not for motions, which are on paper
// of the council.
#pragma once

#include <optional>

#include "corpus/analysis.h"
#include "nlp/paper/paper_head.h"

namespace raadspoor::nlp {

/// Where the sender of a paper of this `kind` stands; nothing when it is not told. Linear.
std::optional<Span> find_sender(const PaperHead& head, DocumentKind kind);

}  // namespace raadspoor::nlp
