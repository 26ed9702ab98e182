// Finds the words of a passage that make it match.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"
#include "corpus/term.h"
#include "index/store/match.h"

namespace raadspoor::index {

/// The words in `text` that a term, phrase or prefix of `match` asks for, in bytes of `text`; ascending, none
/// overlap, words of a phrase together. What `match` excludes is not looked for. Linear in `text` times the
/// terms of `match`.
std::vector<Span> highlights(const Analyser& analyser, std::string_view text, const Match& match);

}  // namespace raadspoor::index
