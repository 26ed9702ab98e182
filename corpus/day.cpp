#include "corpus/day.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "corpus/text.h"

namespace raadspoor {

namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;

struct Season {
    std::string_view code;
    unsigned first_month;
};
constexpr std::array<Season, 4> seasons{{{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}}};
constexpr unsigned school_begins = 8;  // August

/// `digits` as a number, when they are so many; nothing otherwise.
std::optional<int> number(std::string_view digits, std::size_t size) {
    if (digits.size() != size || !is_number(digits)) return std::nullopt;
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// From the first day of `first` on, so many months long.
ToldDate months_from(year_month first, int count, Precision precision) {
    return {first / 1, Day{(first + months{count - 1}) / last}, precision};
}

std::optional<ToldDate> one_day(year_month in, std::string_view rest) {
    const std::optional<int> number_of_day = number(rest.substr(0, 2), 2);
    if (!number_of_day || (rest.size() > 2 && rest[2] != 'T')) return std::nullopt;
    const Day told = in / day{static_cast<unsigned>(*number_of_day)};
    if (!told.ok()) return std::nullopt;
    return ToldDate{told, told, Precision::day};
}

/// Weeks as in ISO 8601: the first one holds 4 January.
std::optional<ToldDate> one_week(year in, std::string_view rest) {
    const std::optional<int> week = number(rest, 2);
    if (!week || *week < 1 || *week > 53) return std::nullopt;
    const sys_days fourth = in / 1 / 4;
    const sys_days monday =
        fourth - (std::chrono::weekday{fourth} - std::chrono::Monday) + std::chrono::weeks{*week - 1};
    return ToldDate{Day{monday}, Day{monday + std::chrono::days{6}}, Precision::week};
}

/// What follows a year: "11", "11-29", "Q1", "SP", "W27".
std::optional<ToldDate> part_of(year in, std::string_view rest) {
    if (rest.size() == 2 && rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4')
        return months_from(in / month{static_cast<unsigned>(rest[1] - '1') * 3 + 1}, 3, Precision::quarter);
    for (const auto& [code, first] : seasons)
        if (rest == code) return months_from(in / month{first}, 3, Precision::season);
    if (rest.starts_with('W')) return one_week(in, rest.substr(1));
    const std::optional<int> number_of_month = number(rest.substr(0, 2), 2);
    if (!number_of_month) return std::nullopt;
    const year_month told = in / month{static_cast<unsigned>(*number_of_month)};
    if (!told.ok()) return std::nullopt;
    if (rest.size() == 2) return months_from(told, 1, Precision::month);
    return rest[2] == '-' ? one_day(told, rest.substr(3)) : std::nullopt;
}

std::optional<ToldDate> without_slash(std::string_view text) {
    const std::optional<int> number_of_year = number(text.substr(0, 4), 4);
    if (!number_of_year || *number_of_year < 1) return std::nullopt;
    const year told{*number_of_year};
    if (text.size() == 4) return months_from(told / 1, 12, Precision::year);
    return text[4] == '-' ? part_of(told, text.substr(5)) : std::nullopt;
}

}  // namespace

std::optional<Day> existing_day(int of_year, int of_month, int of_day) {
    if (of_year < 1 || of_month < 1 || of_day < 1) return std::nullopt;
    const Day told{year{of_year}, month{static_cast<unsigned>(of_month)}, day{static_cast<unsigned>(of_day)}};
    return told.ok() ? std::optional{told} : std::nullopt;
}

std::string iso(Day told) {
    const auto padded = [](unsigned value, std::size_t width) {
        std::string digits = std::to_string(value);
        return digits.insert(0, width - std::min(width, digits.size()), '0');
    };
    return padded(static_cast<unsigned>(int{told.year()}), 4) + "-" + padded(unsigned{told.month()}, 2) +
           "-" + padded(unsigned{told.day()}, 2);
}

Day plus_days(Day told, int days) { return Day{sys_days{told} + std::chrono::days{days}}; }

Day plus_years(Day told, int years) {
    const Day later = told + std::chrono::years{years};
    return later.ok() ? later : Day{later.year() / later.month() / last};
}

std::optional<ToldDate> told_date(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return without_slash(text);
    const std::optional<ToldDate> first = without_slash(text.substr(0, slash)),
                                  second = without_slash(text.substr(slash + 1));
    if (!first || !second || second->latest < first->earliest) return std::nullopt;
    const bool years = first->precision == Precision::year && second->precision == Precision::year;
    if (years && plus_years(first->earliest, 1) == second->earliest)
        return months_from(first->earliest.year() / month{school_begins}, 12, Precision::school_year);
    return ToldDate{first->earliest, second->latest, Precision::period};
}

}  // namespace raadspoor
