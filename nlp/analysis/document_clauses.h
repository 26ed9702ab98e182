// The clauses of a whole document, for who wants to see how it was understood.
//
//     for (const Clause& clause : document_clauses(document)) … clause.subject …
#pragma once

#include <vector>

#include "corpus/document.h"
#include "nlp/grammar/clauses.h"

namespace raadspoor::nlp {

/// The clauses of all sentences, in order; `hangs_on` counts in this list, spans count bytes of
/// Document::text. Linear, and some ten times as slow as the analysis, which reads only what matters to it.
std::vector<Clause> document_clauses(const Document& document);

}  // namespace raadspoor::nlp
