#include "nlp/measures/dutch_numbers.h"

#include <array>
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

/// "honderd", "driehonderdvijf", "twaalfhonderd".
int below_ten_thousand(std::string_view word) {
    const std::size_t at = word.find("honderd");
    if (at == std::string_view::npos) return below_hundred(word);
    const int hundreds = at == 0 ? 1 : below_hundred(word.substr(0, at));
    std::string_view rest = word.substr(at + 7);
    if (rest.starts_with("en") && rest.size() > 2) rest.remove_prefix(2);
    const int below = rest.empty() ? 0 : below_hundred(rest);
    return hundreds == 0 || (!rest.empty() && below == 0) ? 0 : hundreds * 100 + below;
}

/// "duizend", "vijfentwintigduizend", "drieduizendvijfhonderd".
int below_million(std::string_view word) {
    const std::size_t at = word.find("duizend");
    if (at == std::string_view::npos) return below_ten_thousand(word);
    const int thousands = at == 0 ? 1 : below_ten_thousand(word.substr(0, at));
    std::string_view rest = word.substr(at + 7);
    if (rest.starts_with("en") && rest.size() > 2) rest.remove_prefix(2);
    const int below = rest.empty() ? 0 : below_ten_thousand(rest);
    const bool broken = thousands == 0 || thousands > 999 || (!rest.empty() && below == 0) || below > 999;
    return broken ? 0 : thousands * 1000 + below;
}

/// "tweeënhalf", "vierenhalf": how many whole ones; 0 when it is no such word.
int before_a_half(std::string_view word) {
    for (const std::string_view link : {std::string_view{"enhalf"}, std::string_view{"ënhalf"},
                                        std::string_view{"enhalve"}, std::string_view{"ënhalve"}})
        if (word.ends_with(link)) return below_hundred(word.substr(0, word.size() - link.size()));
    return 0;
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
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0;
    std::size_t count_ = 0;
};

enum class Gap { none, no_break, space, line, border };

/// What stands between piece `i` and the one before it.
Gap gap_before(const Pieces& p, std::string_view layout, std::size_t i) {
    if (p.glued(i)) return Gap::none;
    if (i == 0 || i >= p.size()) return Gap::border;
    const std::string_view between = Span{p[i - 1].span.end, p[i].span.begin}.of(layout);
    if (between == " ") return Gap::space;
    if (between == "\n") return Gap::line;
    return between.size() > 1 && between.size() < 4 && static_cast<unsigned char>(between.front()) >= 0x80
               ? Gap::no_break
               : Gap::border;
}

/// Reads one number in digits, group by group.
class DigitReader {
public:
    DigitReader(const Pieces& pieces, std::string_view layout, std::size_t i)
        : p_{pieces}, layout_{layout}, first_{i}, last_{i + 1} {}

    std::optional<ReadNumber> read(Blanks blanks) {
        if (!p_.number(first_) || !digits_.append(p_.text(first_))) return {};
        const bool grouped = p_.digits(first_) <= 3 && p_.text(first_) != "0";
        if (grouped && !take_groups(blanks)) return {};
        int exponent = 0;
        if (has_decimals()) {
            if (!digits_.append(p_.text(last_ + 1))) return {};
            exponent = -static_cast<int>(p_.digits(last_ + 1));
            last_ += 2;
        }
        return ReadNumber{{digits_.value(), exponent, false}, last_, doubtful_};
    }

private:
    /// The thousands behind the first group. False when that makes too many digits.
    bool take_groups(Blanks blanks) {
        while (p_.is(last_, ".") && p_.digits(last_ + 1) == 3) {
            if (!tight() && !loose(blanks)) break;
            if (!digits_.append(p_.text(last_ + 1))) return false;
            last_ += 2;
        }
        if (last_ > first_ + 1) return true;
        while (p_.digits(last_) == 3 && parts_thousands(gap_before(p_, layout_, last_), blanks))
            if (!digits_.append(p_.text(last_++))) return false;
        return true;
    }

    bool tight() const { return p_.glued(last_) && p_.glued(last_ + 1); }

    /// "500. 000" and "75 . 000" are one number; "500. 200" may be.
    bool loose(Blanks blanks) {
        if (gap_before(p_, layout_, last_) == Gap::border ||
            gap_before(p_, layout_, last_ + 1) == Gap::border)
            return false;
        if (ends_in_zeros(last_)) return doubtful_ = false, true;
        if (blanks != Blanks::doubtful) return false;
        doubtful_ = !is_closed(last_ + 2);
        return true;
    }

    /// Whether of the loose groups from the point at `i` on one is "000".
    bool ends_in_zeros(std::size_t i) const {
        for (std::size_t groups = 0; groups < 4 && p_.is(i, ".") && p_.digits(i + 1) == 3; ++groups, i += 2)
            if (p_.text(i + 1) == "000") return true;
        return false;
    }

    /// ",-" or ",50" behind a number: it is a price, and ends here.
    bool is_closed(std::size_t i) const {
        return p_.is(i, ",") && p_.glued(i) && p_.glued(i + 1) && (p_.dash(i + 1) || p_.digits(i + 1) == 2);
    }

    static bool parts_thousands(Gap gap, Blanks blanks) {
        return gap == Gap::no_break || (gap == Gap::space && blanks != Blanks::no_break);
    }

    /// ",56"; and the point of "3.4 miljoen", which parts no thousands.
    bool has_decimals() const {
        const bool point =
            p_.is(last_, ".") && last_ == first_ + 1 && (p_.digits(last_ + 1) < 3 || p_.text(first_) == "0");
        return (p_.is(last_, ",") || point) && p_.glued(last_) && p_.number(last_ + 1) && p_.glued(last_ + 1);
    }

    const Pieces& p_;
    std::string_view layout_;
    std::size_t first_, last_;
    Digits digits_;
    bool doubtful_ = false;
};

ReadNumber whole(int value, std::size_t last) {
    return {{static_cast<std::uint64_t>(value), 0, false}, last};
}

/// `value` and a half.
ReadNumber halved(int value, std::size_t last) {
    return {{static_cast<std::uint64_t>(value) * 10 + 5, -1, false}, last};
}

}  // namespace

std::optional<ReadNumber> number_in_digits(const Pieces& p, std::string_view layout, std::size_t i,
                                           Blanks blanks) {
    return DigitReader{p, layout, i}.read(blanks);
}

std::optional<ReadNumber> number_in_words(const Pieces& p, std::size_t i) {
    constexpr std::size_t longest = 60;
    if (!p.word(i) || p.lower(i).size() < 3 || p.lower(i).size() > longest) return {};
    const auto is_half = [&](std::size_t at) { return p.any_of(at, "half halve"); };
    if (p.any_of(i, "anderhalf anderhalve")) return halved(1, i + 1);
    if (is_half(i)) return halved(0, i + 1);
    if (p.any_of(i, "een één") && is_half(i + 1)) return halved(0, i + 2);
    if (const int value = before_a_half(p.lower(i))) return halved(value, i + 1);
    const int value = below_million(p.lower(i));
    if (value == 0) return {};
    if (p.is(i + 1, "en") && p.is(i + 2, "een") && is_half(i + 3)) return halved(value, i + 4);
    return whole(value, i + 1);
}

int take_scale(const Pieces& p, std::size_t& i) {
    const int power = p.any_of(i, "miljoen mln mio miljoenen") ? 6
                      : p.any_of(i, "miljard mld mrd")         ? 9
                      : p.is(i, "duizend")                     ? 3
                                                               : 0;
    if (power == 0) return 0;
    ++i;
    if (p.is(i, ".") && p.any_of(i - 1, "mln mld mio mrd") && p.glued(i)) ++i;
    return power;
}

}  // namespace raadspoor::nlp
