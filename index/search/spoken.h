// What of minutes a filter asks for: who speaks, for which party, on which item, in which meeting.
//
//     const SpokenRows spoken{db, catalogue, filter};
//     if (spoken.asks()) … spoken.rows().has(row) … spoken.documents().has(place)
#pragma once

#include "index/sqlite/bits.h"
#include "index/sqlite/catalogue.h"
#include "index/store/match.h"

namespace raadspoor::index {

class SpokenRows {
public:
    /// Reads turns and items that `filter` means; nothing when it asks for none. Throws Damaged.
    SpokenRows(Connection& db, const Catalogue& catalogue, const Filter& filter);

    /// Whether the filter asks for anything in minutes.
    bool asks() const { return asks_; }
    /// Rows that suit: of what is said so, and, for a party alone, all of papers that are no minutes.
    const Bits& rows() const { return rows_; }
    /// Documents with such a row.
    const Bits& documents() const { return documents_; }
    /// Of `documents`, those that are minutes: a party's turn counts there, and not that it is named.
    const Bits& minutes() const { return minutes_; }

private:
    void add_turns(Connection& db, const Catalogue& catalogue, const Filter& filter);
    void keep_items(Connection& db, const Catalogue& catalogue, const Filter& filter);
    void keep_meetings(Connection& db, const Catalogue& catalogue, const Filter& filter);
    void add_other_papers(const Catalogue& catalogue, const Bits& with_turns);

    bool asks_ = false;
    Bits rows_, documents_, minutes_;
};

}  // namespace raadspoor::index
