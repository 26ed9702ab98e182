#include "nlp/measures/decimal.h"

#include <cmath>

namespace raadspoor::nlp {

double Decimal::value() const {
    const double power = std::pow(10, std::abs(exponent));
    const auto whole = static_cast<double>(digits);
    const double size = exponent < 0 ? whole / power : whole * power;  // 934 / 10 is 93.4, 934 * 0.1 is not
    return negative ? -size : size;
}

std::string Decimal::written() const {
    std::string text = std::to_string(digits);
    if (exponent > 0 && digits > 0) text.append(static_cast<std::size_t>(exponent), '0');
    if (exponent < 0) {
        const auto decimals = static_cast<std::size_t>(-exponent);
        if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
        text.insert(text.size() - decimals, 1, '.');
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    if (negative) text.insert(0, 1, '-');
    return text;
}

}  // namespace raadspoor::nlp
