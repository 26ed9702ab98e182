// A set of small numbers, a bit each.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace raadspoor::index {

/// How many bits are set: std::popcount is a call of the library unless built for newer processors.
inline std::size_t bits_in(std::uint64_t word) {
    word -= word >> 1 & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + (word >> 2 & 0x3333333333333333U);
    return ((word + (word >> 4)) & 0x0F0F0F0F0F0F0F0FU) * 0x0101010101010101U >> 56;
}

/// Numbers from 0 up to a size that is fixed when it is made. Sets that meet must be of one size.
class [[nodiscard]] Bits {
public:
    explicit Bits(std::size_t size = 0, bool all = false)
        : words_((size + 63) / 64, all ? ~std::uint64_t{0} : 0) {
        if (all && size % 64 != 0) words_.back() = (std::uint64_t{1} << size % 64) - 1;
    }

    void add(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << i % 64; }
    void remove(std::size_t i) { words_[i / 64] &= ~(std::uint64_t{1} << i % 64); }
    bool has(std::size_t i) const { return (words_[i / 64] >> i % 64 & 1) != 0; }

    Bits& operator&=(const Bits& other) {
        return combine(other, [](std::uint64_t a, std::uint64_t b) { return a & b; });
    }
    Bits& operator|=(const Bits& other) {
        return combine(other, [](std::uint64_t a, std::uint64_t b) { return a | b; });
    }
    Bits& operator-=(const Bits& other) {
        return combine(other, [](std::uint64_t a, std::uint64_t b) { return a & ~b; });
    }

    std::size_t count() const {
        std::size_t total = 0;
        for (const std::uint64_t word : words_) total += bits_in(word);
        return total;
    }

    /// Calls `act` with each number, ascending.
    template <class Act>
    void each(const Act& act) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t left = words_[i]; left != 0; left &= left - 1)
                act(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }

private:
    template <class Combine>
    Bits& combine(const Bits& other, const Combine& how) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] = how(words_[i], other.words_[i]);
        return *this;
    }

    std::vector<std::uint64_t> words_;
};

}  // namespace raadspoor::index
