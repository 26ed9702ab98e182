// Which sentence of a text something stands in.
//
//     sentence_at({{0, 20}, {21, 40}}, 25) == {21, 40}      sentence_around({{0, 20}}, {15, 30}) == {0, 30}
//
// `sentences` ascend and do not overlap, as Analysis::sentences. Logarithmic; thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/span.h"

namespace raadspoor {

/// The sentence that holds `offset`; an empty span when none does.
Span sentence_at(const std::vector<Span>& sentences, std::size_t offset);

/// The sentence in which `span` begins, at least as far as `span` goes; `span` itself when it begins in none.
Span sentence_around(const std::vector<Span>& sentences, Span span);

}  // namespace raadspoor
