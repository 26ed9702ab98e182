// Cuts the running text into passages: what a search finds, and how the text is stored.
//
// Passages partition the text in order. Each is made of whole sentences, with the blanks that follow them, up
// to about 600 bytes; a sentence is broken, at a blank, only when it is longer than 2,000 bytes. A heading
// goes with what follows it, and notes and side columns do not share a passage with the body, nor what is
// struck out with what is in force. In minutes no passage crosses from one turn, or item, to another.
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::index {

/// Where turns and items begin and end, ascending.
std::vector<std::size_t> borders_of(const Minutes& minutes);

/// The passages; empty when the text is. Sentences that are out of order or out of bounds are disregarded. No
/// passage crosses one of `borders`, which are ascending. Linear.
std::vector<Span> passages(const Document& document, const std::vector<Span>& sentences,
                           const std::vector<std::size_t>& borders = {});

}  // namespace raadspoor::index
