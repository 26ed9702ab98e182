// Papers that a paper announces, encloses or points at without naming them as a reference.
//
//     "Bijlage(n) 2"                                     -> "bijlagen (2)", enclosed
//     "Wij zullen de raad informeren via een RIB."       -> "een RIB", promised
//     "Zie blz. 15, propositie sociaal domein (pdf)"     -> "propositie sociaal domein", pointed at
//
// An enclosure that is not there ("Bijlagen: geen"), and a letter that was sent, are none.
#pragma once

#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

struct AnnouncedPaper {
    std::string text;
    Span span;               ///< of Document::text, where it is said
    bool announced = false;  ///< promised or enclosed; otherwise it exists somewhere
};

/// In order. Linear.
std::vector<AnnouncedPaper> announced_papers(const Document& document, const Analysis& analysis);

}  // namespace raadspoor::query
