// Papers that a corpus holds twice: the same letter as PDF and as text, the same list on two pages of a town.
//
//     copies_in({{"2024-06-04", "… the letter …"}, {"2024-06-04", "… the letter …", pages 2}})
//         -> {1, nullopt}      the first is a copy of the second, which has pages
//
// Two papers are one when they bear the same day and are written in nearly the same words. A changed version
// of another day is a paper of its own: what it repeats is told.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::query {

/// What is compared. Views must outlive the call.
struct ComparedPaper {
    std::string_view date;  ///< ISO, or empty: an undated paper is compared with undated ones
    std::string_view text;
    std::size_t pages = 0;
};

/// For every paper the place of the one that it is a copy of, if any: the one with more pages is the paper,
/// else the earlier in order. Never a chain: what is pointed at is no copy. Linear in the texts of papers of
/// one day, and quadratic in their number; thread-safe.
std::vector<std::optional<std::size_t>> copies_in(const std::vector<ComparedPaper>& papers);

}  // namespace raadspoor::query
