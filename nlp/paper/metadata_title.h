// The title of a paper.
//
// What stands after "Motie:", else the heading of questions to a minister, else the subject ("Onderwerp",
// "Betreft"), else the heading above the salutation, else the first line that can be a title. Never a
// letterhead or a salutation.
#pragma once

#include <optional>

#include "corpus/analysis.h"
#include "nlp/paper/paper_head.h"

namespace raadspoor::nlp {

/// Where the title of a paper of this `kind` stands; nothing when it has none. Linear.
std::optional<Span> find_title(const PaperHead& head, DocumentKind kind);

}  // namespace raadspoor::nlp
