// How the sentences of a document were understood: its clauses, as JSON and for a person to read.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/document.h"
#include "nlp/grammar/clauses.h"

namespace raadspoor::query {

/// One object a clause with a verb. Offsets count code points of the document's text; `hangsOn` counts in
/// this list. What is not known is null.
nlohmann::ordered_json clauses_json(const Document& document, const std::vector<nlp::Clause>& clauses);

/// A line for each clause: its words, then who does what, whether it is denied, and how it is put; behind
/// that what is said to be stated there, by which rule (nlp/rules), and who holds it.
std::string clauses_text(const Document& document, const std::vector<nlp::Clause>& clauses,
                         const Annotations& found);

}  // namespace raadspoor::query
