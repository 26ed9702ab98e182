// Everything that is found in a document.
//
//     const Analysis analysis = nlp::analyse(document);
#pragma once

#include <string>
#include <string_view>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::nlp {

/// A digest of the rules, data and sources that an analysis comes from, made at build: changes whenever the
/// same document could give another analysis. Twelve hexadecimal digits.
std::string_view analysis_version();

/// Structure first (kind, letter fields, motion parts, questions, signatures), then every extractor. Never
/// fails: a text in another language gives little. `date` (ISO 8601) is used when the document itself states
/// none. Linear; thread-safe.
Analysis analyse(const Document& document, const std::string& date = {});

}  // namespace raadspoor::nlp
