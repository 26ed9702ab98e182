// Puts lists of postings together by row.
//
//     accumulator.add(left, Together::most);  accumulator.add(right, Together::most);  const auto either = accumulator.take();
//
// Has a place for every row of the database, so that a posting costs one addition however many lists there are, and a bit
// for each, so that what was touched is found again without a look at the rest.
#pragma once

#include <algorithm>
#include <bit>
#include <vector>

#include "index/scan.h"

namespace raadspoor::index {

/// What a row is worth that stands in several lists.
enum class Together { most, sum };

class Accumulator {
public:
    /// Makes room for rows below `rows`, and forgets what was added.
    void begin(std::size_t rows) {
        if (!touched_rows_ && worth_.size() == rows) return;
        worth_.assign(rows, 0);
        held_.assign(rows, 0);
        touched_.assign((rows + 63) / 64, 0);
        touched_rows_ = false;
    }

    /// Postings of rows there is no room for are left out.
    void add(const std::vector<Posting>& postings, Together how) {
        touched_rows_ = true;
        for (const Posting& posting : postings) {
            if (posting.row >= worth_.size()) continue;
            float& worth = worth_[posting.row];
            worth = how == Together::most ? std::max(worth, posting.worth) : worth + posting.worth;
            held_[posting.row] |= posting.held;
            touched_[posting.row / 64] |= std::uint64_t{1} << posting.row % 64;
        }
    }

    /// What was added, ascending by row; forgets it.
    std::vector<Posting> take() {
        std::vector<Posting> result;
        std::size_t count = 0;
        for (const std::uint64_t word : touched_) count += static_cast<std::size_t>(std::popcount(word));
        result.reserve(count);
        for (std::size_t i = 0; i < touched_.size(); ++i) {
            for (std::uint64_t left = touched_[i]; left != 0; left &= left - 1) {
                const std::size_t row = i * 64 + static_cast<std::size_t>(std::countr_zero(left));
                result.push_back({static_cast<std::uint32_t>(row), worth_[row], held_[row]});
                worth_[row] = 0;
                held_[row] = 0;
            }
            touched_[i] = 0;
        }
        touched_rows_ = false;
        return result;
    }

private:
    std::vector<float> worth_;
    std::vector<std::uint32_t> held_;
    std::vector<std::uint64_t> touched_;
    bool touched_rows_ = false;  ///< a search that ended in an exception leaves this set
};

}  // namespace raadspoor::index
