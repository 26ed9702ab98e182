// Finds which documents satisfy a Match, and which of their rows make them do so, with a score each.
//
// A document satisfies `all` when it holds every child somewhere, not necessarily in one passage. Scores are BM25 over
// passages (Robertson & Zaragoza 2009; k1 = 1.2, b = 0.75) with one frequency a word: an exact form counts whole, a
// stem for 0.7 and a part of a compound for 0.4, whichever gives most.
#pragma once

#include <cstdint>
#include <vector>

#include "index/catalogue.h"
#include "index/match.h"
#include "index/scan.h"

namespace raadspoor::index {

struct Found {
    std::vector<std::uint32_t> documents;  ///< places in the catalogue, ascending
    std::vector<Posting> postings;         ///< ascending by row; also of documents that fell off
};

/// Stops early, with what it has, when the deadline passes.
[[nodiscard]] Found evaluate(Connection& db, const Catalogue& catalogue, const Match& match, Deadline& deadline);

}  // namespace raadspoor::index
