// Goes through the rows that an evaluation found, and keeps and counts those that answer.
#pragma once

#include <cstdint>
#include <vector>

#include "index/search/accumulator.h"
#include "index/search/best.h"
#include "index/search/page_count.h"
#include "index/search/search.h"
#include "index/sqlite/bits.h"
#include "index/sqlite/catalogue.h"

namespace raadspoor::index {

class Matches {
public:
    /// `catalogue`, `filter` and `best` must outlive this. Throws Damaged.
    Matches(Connection& db, const Catalogue& catalogue, const Filter& filter, Best& best);

    /// Takes what `found` holds of `units` of `documents`, and of these also such as no row of is found.
    /// Empties `found`.
    void gather(Accumulator& found, const Bits& documents, const Bits& units);
    /// Fills in the totals and, if asked, the facets. Throws Damaged.
    void count(Connection& db, const Analyser& analyser, const Match& match, bool facets,
               SearchResult& result);
    /// How many passages of the document at this place answer.
    std::size_t passages_of(std::uint32_t document) const { return per_document_[document]; }

private:
    struct Title {
        std::uint32_t document = ~std::uint32_t{0};
        float worth = 0;
        std::uint32_t held = 0;
    };

    /// The document whose rows are gone through: what is the same for all of them is looked at once.
    struct Reading {
        Title title;  ///< it stands before the passages
        bool answers = false, in_text = false;
        std::uint32_t passages = 0;
    };

    void add(const Candidate& candidate);
    [[gnu::always_inline]] inline void keep(Candidate candidate);
    void finish(const Reading& reading, Bits& in_text);
    void add_others(const Bits& documents, const Bits& in_text);
    void add_without_words(std::uint32_t place, const Title& title);

    const Catalogue& catalogue_;
    Best& best_;
    WantedRows wanted_;
    PageCount pages_;
    Bits answering_;
    std::size_t passages_ = 0;
    std::vector<std::uint32_t> per_document_;
    std::vector<Title> titles_;
};

}  // namespace raadspoor::index
