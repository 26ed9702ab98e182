// Days of the calendar, and dates as papers tell them: often in part.
//
//     told_date("2024-11")->earliest == 1 November 2024     told_date("2024-11")->latest == 30 November 2024
//     told_date("2025/2026")->latest == 31 July 2026, the end of a school year
//
// Written as annotations and metadata have them (ISO 8601 and TIMEX3): "2024-11-29", "2024-11-29T19:30",
// "2026-W27", "2024-11", "2026-Q1", "2024-SP" (SP, SU, FA, WI), "2024", "2025/2026", "2024-01-01/2024-06-30".
// Such a text stays what is stored and printed; here it is reckoned with. The calendar is the proleptic
// Gregorian one of <chrono>.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace raadspoor {

using Day = std::chrono::year_month_day;

/// "januari" stands first: dutch_months[unsigned{day.month()} - 1].
inline constexpr std::array<std::string_view, 12> dutch_months{
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december"};

/// The day, when it exists: not 30 February, no year below 1.
std::optional<Day> existing_day(int year, int month, int day);

/// "2024-11-29".
std::string iso(Day day);

/// `days` later, or earlier when negative.
Day plus_days(Day day, int days);

/// `years` later; 29 February becomes 28 February where there is none.
Day plus_years(Day day, int years);

/// How precisely a date is told.
enum class Precision { day, week, month, quarter, season, year, school_year, period };

/// A date as it was told: some day from `earliest` to `latest`, both included.
struct ToldDate {
    Day earliest{}, latest{};
    Precision precision = Precision::day;

    friend bool operator==(const ToldDate&, const ToldDate&) = default;
};

/// What such a text tells; nullopt for anything else, as "XXXX-12-05" or 30 February. A season is that of
/// the weather (spring begins on 1 March); a winter ends in the next year.
std::optional<ToldDate> told_date(std::string_view iso);

/// Whether all of `one` lies before all of `other`. What may fall together is neither before nor behind.
constexpr bool is_before(const ToldDate& one, const ToldDate& other) { return one.latest < other.earliest; }

/// Whether some day may be both.
constexpr bool may_be_together(const ToldDate& one, const ToldDate& other) {
    return !is_before(one, other) && !is_before(other, one);
}

}  // namespace raadspoor
