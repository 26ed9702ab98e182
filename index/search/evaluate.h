// Finds which documents satisfy a Match, and which of their rows make them do so, with a score each.
//
// A document satisfies `all` when it holds every child somewhere, not necessarily in one passage. Scores
// follow BM25 over passages (Robertson & Zaragoza 2009; k1 = 1.2, b = 0.75), with one frequency a word, of
// its best class: an exact form always gives more than a stem, and a stem more than a part of a compound,
// however often each occurs.
#pragma once

#include <vector>

#include "index/search/accumulator.h"
#include "index/sqlite/bits.h"
#include "index/sqlite/catalogue.h"
#include "index/sqlite/scan.h"
#include "index/store/match.h"

namespace raadspoor::index {

/// What an evaluation works with; kept from one to the next, since making it anew takes longer than most
/// questions.
struct Workspace {
    Accumulator found;  ///< rows with their scores, and a bit for each part of the question they hold
    Accumulator word;   ///< rows of the word at hand

    /// Makes it ready for a database with so many rows.
    void begin(std::size_t rows);
};

/// The units that satisfy `match` (catalogue.h). Leaves in `workspace.found` the rows that hold
/// something of it, also of units that fell off. Stops early, with what it has, when the deadline
/// passes. With `struck` only what is struck out counts, else none of it.
Bits evaluate(Connection& db, const Catalogue& catalogue, Workspace& workspace, const Match& match,
              bool struck, Deadline& deadline);

}  // namespace raadspoor::index
