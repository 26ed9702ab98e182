// Numbers as Dutch texts write them.
//
//     "1.234,56" -> 1234.56
//     "87" with scale "mln" -> 87000000
//     "anderhalf" -> 1.5
//     "vijfentwintig" -> 25
//
// A number is kept exactly, as a whole number of tenth powers: money is no floating point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

/// digits × 10^exponent.
struct Decimal {
    std::uint64_t digits = 0;
    int exponent = 0;
    bool negative = false;

    [[nodiscard]] double value() const;
    /// Plainly written, without thousands' points: "121095000", "93.4", "0.5".
    [[nodiscard]] std::string written() const;
};

struct ReadNumber {
    Decimal number;
    std::size_t last = 0;  ///< the piece behind it
};

/// The number in digits at piece `i`: "121.095.000", "93,4", "1 250 000" when `spaced` (thousands parted by
/// blanks). Nothing when there is none or it has more than fifteen digits. Looks at a bounded number of
/// pieces.
[[nodiscard]] std::optional<ReadNumber> number_in_digits(const Pieces& pieces, std::size_t i,
                                                         bool spaced = false);

/// The number in words at piece `i`: "twee", "anderhalf", "vijfentwintig", "honderd"; up to 999.
[[nodiscard]] std::optional<ReadNumber> number_in_words(const Pieces& pieces, std::size_t i);

/// Either of the two.
[[nodiscard]] std::optional<ReadNumber> any_number(const Pieces& pieces, std::size_t i);

/// The power of ten of a scale word at piece `i`: 6 for "miljoen", "mln"; 3 for "duizend"; 0 when it is none.
[[nodiscard]] int scale_word(const Pieces& pieces, std::size_t i);

}  // namespace raadspoor::nlp
