// Passages of the corpus in which a quotation may stand, found by the index.
//
// Method: a quotation that was copied shares runs of words with its source, even when some words differ (as
// in text reuse detection by n-grams). The three windows of its terms with the longest words, which are the
// rarest on average, are asked for as phrases, one after the other until one stands somewhere, and all
// together when it stands in many places; when none does, its longest words are.
#pragma once

#include <string_view>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

struct [[nodiscard]] QuotationCandidates {
    std::vector<index::PassageHit> hits;  ///< best first
    bool partial = false;  ///< time ran out: that a quotation stands in none of them says nothing
};

/// The passages to look at, at most `most`; each question to the index may take `milliseconds`. Requires
/// cleaned text.
QuotationCandidates quotation_candidates(const index::Reader& reader, std::string_view quote,
                                         std::size_t most, int milliseconds = 1000);

}  // namespace raadspoor::query
