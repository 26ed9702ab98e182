// The stem of a word of which it is known whether it is a compound. What is wanted outside is `stem` of
// terms.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// `stem(folded)`, given `compound_parts(folded)`.
std::string stem_of(std::string_view folded, const std::vector<Span>& parts);

}  // namespace raadspoor::nlp
