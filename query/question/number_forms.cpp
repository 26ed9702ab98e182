#include "query/question/number_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/text.h"

namespace raadspoor::query {

namespace {

using Words = std::vector<std::string>;

struct Unit {
    std::array<std::string_view, 3> names;  // as written, the usual one first
    std::uint64_t value;
};
constexpr std::array<Unit, 2> units{
    {{{"miljoen", "mln", "miljoenen"}, 1'000'000}, {{"miljard", "mld", "mrd"}, 1'000'000'000}}};
constexpr std::uint64_t least = 1000, most = 1'000'000'000'000'000;

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

/// "1.250.000" and "1250000"; nothing for "12.50" and numbers that are too long.
std::optional<std::uint64_t> whole_number(std::string_view text) {
    std::string digits;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.size(), text.find('.', begin));
        const std::string_view group = text.substr(begin, end - begin);
        if (!all_digits(group) || (begin > 0 && group.size() != 3)) return std::nullopt;
        if (begin == 0 && end < text.size() && group.size() > 3) return std::nullopt;
        digits += group;
        begin = end + 1;
    }
    constexpr std::size_t longest = 15;
    if (digits.size() > longest || digits.front() == '0') return std::nullopt;
    return std::stoull(digits);
}

/// "1,25" times a million; nothing when something remains behind the comma.
std::optional<std::uint64_t> times(std::string_view number, std::uint64_t value) {
    const std::size_t comma = number.find(',');
    const std::string_view fraction = comma == std::string_view::npos ? "" : number.substr(comma + 1);
    const std::optional<std::uint64_t> whole = whole_number(number.substr(0, comma));
    if (!whole || *whole > most / value || (!fraction.empty() && !all_digits(fraction))) return std::nullopt;
    std::uint64_t sum = *whole * value;
    for (const char digit : fraction) {
        value /= 10;
        if (value == 0) return std::nullopt;
        sum += value * static_cast<std::uint64_t>(digit - '0');
    }
    return sum;
}

/// The number that `words` begins with at `at`, and how many of them it takes.
std::optional<std::pair<std::uint64_t, std::size_t>> number_at(const Words& words, std::size_t at) {
    if (at + 1 < words.size())
        for (const Unit& unit : units)
            if (std::find(unit.names.begin(), unit.names.end(), words[at + 1]) != unit.names.end())
                if (const auto number = times(words[at], unit.value)) return std::pair{*number, 2U};
    const bool year = words[at].size() == 4 && (words[at].starts_with("19") || words[at].starts_with("20"));
    const std::optional<std::uint64_t> number = whole_number(words[at]);
    return number && *number >= least && !year ? std::optional{std::pair{*number, std::size_t{1}}}
                                               : std::nullopt;
}

Words in_thousands(std::uint64_t number) {
    const std::string digits = std::to_string(number);
    Words groups;
    for (std::size_t at = 0; at < digits.size();) {
        const std::size_t size = (digits.size() - at - 1) % 3 + 1;
        groups.push_back(digits.substr(at, size));
        at += size;
    }
    return groups;
}

/// "1,25" for 1.250.000 in millions; nothing when that takes more than two decimals.
std::optional<std::string> in_units(std::uint64_t number, std::uint64_t value) {
    constexpr std::uint64_t hundredths = 100;
    if (number < value || number % (value / hundredths) != 0) return std::nullopt;
    std::string text = std::to_string(number / value);
    const std::uint64_t rest = number % value / (value / hundredths);
    if (rest == 0) return text;
    std::string decimals = std::to_string(hundredths + rest).substr(1);
    if (decimals.back() == '0') decimals.pop_back();
    return text + "," + decimals;
}

std::vector<Words> spellings_of(std::uint64_t number) {
    const Words groups = in_thousands(number);
    std::string dotted;
    for (const std::string& group : groups) dotted += (dotted.empty() ? "" : ".") + group;
    std::vector<Words> all{{std::to_string(number)}, {dotted}, groups};
    for (const Unit& unit : units)
        if (const auto text = in_units(number, unit.value))
            for (std::size_t name = 0; name < 2; ++name)
                all.push_back({*text, std::string(unit.names[name])});
    return all;
}

/// `words` with `spelling` instead of `count` of them at `at`.
Words with(const Words& words, std::size_t at, std::size_t count, const Words& spelling) {
    Words all(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at));
    all.insert(all.end(), spelling.begin(), spelling.end());
    all.insert(all.end(), words.begin() + static_cast<std::ptrdiff_t>(at + count), words.end());
    return all;
}

void add(std::vector<Words>& all, Words words) {
    if (std::find(all.begin(), all.end(), words) == all.end()) all.push_back(std::move(words));
}

}  // namespace

std::vector<Words> number_spellings(const Words& words) {
    std::vector<Words> all{words};
    for (std::size_t at = 0; at < words.size() && all.size() == 1; ++at) {
        const std::string& word = words[at];
        if (word.empty() || !is_digit(word.front())) continue;
        if (word.back() == '%') {
            add(all, with(words, at, 1, {word.substr(0, word.size() - 1), "procent"}));
        } else if (at + 1 < words.size() && words[at + 1] == "procent") {
            add(all, with(words, at, 2, {word + "%"}));
        } else if (const auto number = number_at(words, at)) {
            for (const Words& spelling : spellings_of(number->first))
                add(all, with(words, at, number->second, spelling));
        }
    }
    return all;
}

}  // namespace raadspoor::query
