#include "nlp/measures/dutch_numbers.h"

#include <array>
#include <cmath>
#include <utility>

namespace raadspoor::nlp {

namespace {

using Named = std::pair<std::string_view, int>;

constexpr std::array units{
    Named{"een", 1},      Named{"één", 1},        Named{"twee", 2},      Named{"drie", 3},
    Named{"vier", 4},     Named{"vijf", 5},       Named{"zes", 6},       Named{"zeven", 7},
    Named{"acht", 8},     Named{"negen", 9},      Named{"tien", 10},     Named{"elf", 11},
    Named{"twaalf", 12},  Named{"dertien", 13},   Named{"veertien", 14}, Named{"vijftien", 15},
    Named{"zestien", 16}, Named{"zeventien", 17}, Named{"achttien", 18}, Named{"negentien", 19},
};

constexpr std::array tens{
    Named{"twintig", 20}, Named{"dertig", 30},   Named{"veertig", 40}, Named{"vijftig", 50},
    Named{"zestig", 60},  Named{"zeventig", 70}, Named{"tachtig", 80}, Named{"negentig", 90},
};

int unit_named(std::string_view word) {
    for (const auto& [name, value] : units)
        if (name == word) return value;
    return 0;
}

/// "zestig", "vijfentwintig", "drieëndertig".
int below_hundred(std::string_view word) {
    if (const int unit = unit_named(word)) return unit;
    for (const auto& [name, value] : tens) {
        if (word == name) return value;
        if (!word.ends_with(name)) continue;
        std::string_view head = word.substr(0, word.size() - name.size());
        for (const std::string_view link : {std::string_view{"en"}, std::string_view{"ën"}})
            if (head.ends_with(link)) {
                const int unit = unit_named(head.substr(0, head.size() - link.size()));
                if (unit > 0 && unit < 10) return value + unit;
            }
    }
    return 0;
}

int below_thousand(std::string_view word) {
    const std::size_t at = word.find("honderd");
    if (at == std::string_view::npos) return below_hundred(word);
    const int hundreds = at == 0 ? 1 : unit_named(word.substr(0, at));
    std::string_view rest = word.substr(at + 7);
    if (rest.starts_with("en")) rest.remove_prefix(2);
    const int below = rest.empty() ? 0 : below_hundred(rest);
    return hundreds == 0 || (!rest.empty() && below == 0) ? 0 : hundreds * 100 + below;
}

constexpr std::size_t most_digits = 15;

class Digits {
public:
    bool append(std::string_view digits) {
        if (count_ + digits.size() > most_digits) return false;
        count_ += digits.size();
        for (const char c : digits) value_ = value_ * 10 + static_cast<std::uint64_t>(c - '0');
        return true;
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0;
    std::size_t count_ = 0;
};

}  // namespace

double Decimal::value() const {
    return (negative ? -1 : 1) * static_cast<double>(digits) * std::pow(10, exponent);
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

std::optional<ReadNumber> number_in_digits(const Pieces& p, std::size_t i, bool spaced) {
    Digits digits;
    if (!p.number(i) || !digits.append(p.text(i))) return {};
    std::size_t last = i + 1;
    const bool head = p.digits(i) <= 3;
    const auto grouped = [&](std::size_t sign) {
        return p.is(sign, ".") && p.glued(sign) && p.digits(sign + 1) == 3 && p.glued(sign + 1);
    };
    while (head && grouped(last)) {
        if (!digits.append(p.text(last + 1))) return {};
        last += 2;
    }
    if (spaced && head && last == i + 1)
        while (p.digits(last) == 3 && !p.glued(last)) {
            if (!digits.append(p.text(last))) return {};
            ++last;
        }
    int exponent = 0;
    const bool comma =
        p.is(last, ",") || (p.is(last, ".") && last == i + 1 && p.digits(last + 1) < 3);  // "3.4 miljoen" too
    if (comma && p.glued(last) && p.number(last + 1) && p.glued(last + 1)) {
        if (!digits.append(p.text(last + 1))) return {};
        exponent = -static_cast<int>(p.digits(last + 1));
        last += 2;
    }
    return ReadNumber{{digits.value(), exponent, false}, last};
}

std::optional<ReadNumber> number_in_words(const Pieces& p, std::size_t i) {
    if (!p.word(i) || p.lower(i).size() < 3 || p.lower(i).size() > 40) return {};
    if (p.any_of(i, "anderhalf anderhalve")) return ReadNumber{{15, -1, false}, i + 1};
    if (p.any_of(i, "half halve") && p.any_of(i + 1, "miljoen miljard"))
        return ReadNumber{{5, -1, false}, i + 1};
    const int value = below_thousand(p.lower(i));
    if (value == 0) return {};
    if (p.is(i + 1, "en") && p.is(i + 2, "een") && p.any_of(i + 3, "half halve"))
        return ReadNumber{{static_cast<std::uint64_t>(value) * 10 + 5, -1, false}, i + 4};
    return ReadNumber{{static_cast<std::uint64_t>(value), 0, false}, i + 1};
}

std::optional<ReadNumber> any_number(const Pieces& p, std::size_t i) {
    return p.number(i) ? number_in_digits(p, i) : number_in_words(p, i);
}

int scale_word(const Pieces& p, std::size_t i) {
    if (p.any_of(i, "miljoen mln mio miljoenen")) return 6;
    if (p.any_of(i, "miljard mld mrd")) return 9;
    return p.is(i, "duizend") ? 3 : 0;
}

}  // namespace raadspoor::nlp
