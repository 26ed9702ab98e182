// Answers a question: evaluates it, filters, counts, orders, and fetches the best passages.
#pragma once

#include <vector>

#include "index/search/evaluate.h"
#include "index/search/spoken.h"
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

/// Which passages may answer: by what they hold (`contains` of a filter and of what it excludes), and by who
/// says them.
class WantedRows {
public:
    WantedRows(Connection& db, const Catalogue& catalogue, const Filter& filter);
    /// Whether every passage will do.
    bool any() const { return !asks_ && unwanted_ == 0 && !spoken_.asks() && unspoken_.empty(); }
    bool suit(std::uint32_t row) const {
        const std::uint16_t holds = catalogue_.rows[row].holds;
        return (!asks_ || (holds & wanted_) != 0) && (holds & unwanted_) == 0 &&
               (!spoken_.asks() || spoken_.rows().has(row)) && !is_unspoken(row);
    }
    /// Whether a passage is asked for because of what it holds, or who says it.
    bool ask() const { return asks_ || spoken_.asks(); }

private:
    bool is_unspoken(std::uint32_t row) const;

    const Catalogue& catalogue_;
    std::uint16_t wanted_ = 0, unwanted_ = 0;
    bool asks_ = false;
    SpokenRows spoken_;
    std::vector<SpokenRows> unspoken_;  // what is excluded
};

}  // namespace raadspoor::index
