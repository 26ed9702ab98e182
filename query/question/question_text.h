// What is asked of the index, in Dutch words.
//
//     ‘voorwaarden’ en niet „ravijnjaar 2026”
//
// ‘…’ is a word in all its forms, also as a part of a compound; „…” stands exactly so, case and accents
// apart.
#pragma once

#include <string>

#include "index/store/match.h"

namespace raadspoor::query {

/// `match` as a phrase: "‘zorg’ en (‘wonen’ of wat begint met „bouw”)". All of nothing is "alles".
std::string in_words(const index::Match& match);

}  // namespace raadspoor::query
