// Puts what several lists say of a row together.
//
//     rows.raise(7, 2);  rows.raise(7, 3);  rows.add(8, 1, 0b1);
//     rows.drain([](row, worth, held) { … });  // 7, 3, 0 and 8, 1, 1
//
// Has a place for every row of the database, so that a posting costs one addition however many lists there
// are, and a bit for each, so that what was touched is found again, in order, without a look at the rest.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "index/sqlite/bits.h"

namespace raadspoor::index {

class Accumulator {
public:
    /// Makes room for rows below `rows`, and forgets what was added. Cheap when all was drained.
    void begin(std::size_t rows) {
        if (!filled_ && worth_.size() == rows) return;
        worth_.assign(rows, 0);
        held_.assign(rows, 0);
        touched_.assign((rows + 63) / 64, 0);
        filled_ = false;
    }

    /// A row is worth the most that was said of it. Requires that there is room.
    void raise(std::uint32_t row, float worth) {
        worth_[row] = std::max(worth_[row], worth);
        touch(row);
    }
    /// A row is worth the sum of what was said of it, and holds every bit. Requires that there is room.
    void add(std::uint32_t row, float worth, std::uint32_t held) {
        worth_[row] += worth;
        held_[row] |= held;
        touch(row);
    }

    /// Whether no row was touched since it was drained.
    [[nodiscard]] bool empty() const { return !filled_; }

    /// Gives every row that was touched, ascending, the worth that `worth_of` makes of row and worth, and
    /// these bits.
    template <class Worth>
    void revalue(const Worth& worth_of, std::uint32_t held) {
        each([&](std::uint32_t row) {
            worth_[row] = worth_of(row, worth_[row]);
            held_[row] = held;
        });
    }

    /// How many rows were touched.
    std::size_t count() const {
        std::size_t total = 0;
        for (const std::uint64_t word : touched_) total += bits_in(word);
        return total;
    }

    /// Calls `act` with row, worth and held of every row that was touched, ascending, and forgets them.
    template <class Act>
    void drain(const Act& act) {
        each([&](std::uint32_t row) {
            act(row, worth_[row], held_[row]);
            worth_[row] = 0;
            held_[row] = 0;
        });
        std::fill(touched_.begin(), touched_.end(), 0);
        filled_ = false;
    }

private:
    template <class Act>
    void each(const Act& act) {
        for (std::size_t i = 0; i < touched_.size(); ++i)
            for (std::uint64_t left = touched_[i]; left != 0; left &= left - 1)
                act(static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(left))));
    }

    void touch(std::uint32_t row) {
        touched_[row / 64] |= std::uint64_t{1} << row % 64;
        filled_ = true;
    }

    std::vector<float> worth_;
    std::vector<std::uint32_t> held_;
    std::vector<std::uint64_t> touched_;
    bool filled_ = false;  ///< stays set when a search ends in an exception
};

}  // namespace raadspoor::index
