// Everything that is found in a document.
//
//     const Analysis analysis = nlp::analyse(document);
#pragma once

#include <string>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::nlp {

/// Changes whenever the same document would give another analysis.
inline constexpr std::string_view analysis_version = "1";

/// Structure first (kind, letter fields, motion parts, questions, signatures), then every extractor. Never
/// fails: a text in another language gives little. `date` (ISO 8601) is used when the document itself states
/// none. Linear; thread-safe.
[[nodiscard]] Analysis analyse(const Document& document, const std::string& date = {});

}  // namespace raadspoor::nlp
