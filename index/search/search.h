// Answers a question: evaluates it, filters, counts, orders, and fetches the best passages.
#pragma once

#include "index/search/evaluate.h"
#include "index/sqlite/bits.h"
#include "index/sqlite/catalogue.h"
#include "index/store/match.h"
#include "index/store/search_result.h"

namespace raadspoor::index {

/// As Reader::search. Requires an open read transaction, and a catalogue read in it.
SearchResult search(Connection& db, const Analyser& analyser, const Catalogue& catalogue,
                    Workspace& workspace, const Match& match, const Filter& filter,
                    const SearchOptions& options);

/// For each document of the catalogue whether `filter` lets it through, `contains` apart. Replaced ones do
/// not come through, unless `replaced`.
Bits passing(Connection& db, const Catalogue& catalogue, const Filter& filter, bool replaced);

/// What a passage must hold to answer, as bits of RowFacts::holds: `contains` of a filter and of what it
/// excludes.
class HeldKinds {
public:
    explicit HeldKinds(const Filter& filter);
    /// Whether every passage will do.
    bool any() const { return !asks_ && unwanted_ == 0; }
    bool suit(const RowFacts& row) const {
        return (!asks_ || (row.holds & wanted_) != 0) && (row.holds & unwanted_) == 0;
    }
    /// Whether a passage is asked for because of what it holds.
    bool ask() const { return asks_; }

private:
    std::uint16_t wanted_ = 0, unwanted_ = 0;
    bool asks_ = false;
};

}  // namespace raadspoor::index
