// A document with its annotations marked, for a person to read.
#pragma once

#include <string>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// The blocks of the document; below each, a line for every statement that stands in it: kind, words, value
/// and rule.
std::string analysis_text(const Document& document, const Analysis& analysis, const Output& output);

}  // namespace raadspoor::query
