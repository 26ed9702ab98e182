// A number as it is written, kept exactly: money is no floating point.
//
//     Decimal{385, 4}.written() == "3850000"     Decimal{934, -1}.written() == "93.4"
#pragma once

#include <cstdint>
#include <string>

namespace raadspoor::nlp {

/// digits × 10^exponent.
struct Decimal {
    std::uint64_t digits = 0;
    int exponent = 0;
    bool negative = false;

    double value() const;
    /// Plainly written, without thousands' points: "121095000", "93.4", "0.5".
    std::string written() const;
};

}  // namespace raadspoor::nlp
