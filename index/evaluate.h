// Finds which documents satisfy a Match, and which of their rows make them do so, with a score each.
//
// A document satisfies `all` when it holds every child somewhere, not necessarily in one passage. Scores follow BM25 over
// passages (Robertson & Zaragoza 2009; k1 = 1.2, b = 0.75), with one frequency a word, of its best class: an exact form always
// gives more than a stem, and a stem more than a part of a compound, however often each occurs.
#pragma once

#include <cstdint>
#include <vector>

#include "index/accumulator.h"
#include "index/bits.h"
#include "index/catalogue.h"
#include "index/match.h"
#include "index/scan.h"

namespace raadspoor::index {

struct Found {
    Bits documents;                 ///< places in the catalogue
    std::vector<Posting> postings;  ///< ascending by row; also of documents that fell off
};

/// Stops early, with what it has, when the deadline passes. `accumulator` may be used for one evaluation after the other.
[[nodiscard]] Found evaluate(Connection& db, const Catalogue& catalogue, Accumulator& accumulator, const Match& match, Deadline& deadline);

}  // namespace raadspoor::index
