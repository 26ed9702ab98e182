// The calendar, and the Dutch names of its parts.
//
//     month_named("mrt") == 3     weekday_named("donderdagavond") == 4     weekday_of({2024, 11, 29}) == 5
//     nearest_year(11, 5, {2024, 11, 29}) == 2024
//
// Method: the proleptic Gregorian calendar of <chrono>; weeks as in ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace raadspoor::nlp {

struct [[nodiscard]] Day {
    int year = 0, month = 0, day = 0;

    friend bool operator==(const Day&, const Day&) = default;
};

/// 1–12 for a month's name or usual abbreviation, without point, in lower case.
std::optional<int> month_named(std::string_view lower);

/// 1 (Monday) – 7 for a weekday's name, also with a part of the day behind it, in lower case.
std::optional<int> weekday_named(std::string_view lower);

/// The name of weekday 1–7.
std::string_view weekday_name(int weekday);

/// "SP", "SU", "FA" or "WI" for a season's name in lower case.
std::optional<std::string_view> season_named(std::string_view lower);

/// Whether the day exists.
bool exists(Day day);

/// 1 (Monday) – 7. Requires that the day exists.
int weekday_of(Day day);

/// `days` later, or earlier when negative. Requires that the day exists.
Day plus_days(Day day, int days);

/// How many days lie from `from` to `to`. Requires that both exist.
int days_between(Day from, Day to);

/// The year in which that day or month (day 0) lies nearest to `around`.
int nearest_year(int month, int day, Day around);

/// A number as at least `width` digits.
std::string padded(int number, std::size_t width);

/// "2026-W27".
std::string iso_week(Day day);

/// ISO 8601 as far as known: "2024-11-29", "2024-11", "2024"; "XXXX" for a year of 0.
std::string iso(Day day);

/// The day that an ISO date of at least a month names (the middle of that month); nothing for anything else.
std::optional<Day> day_in(std::string_view iso);

}  // namespace raadspoor::nlp
