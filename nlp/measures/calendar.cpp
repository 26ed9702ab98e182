#include "nlp/measures/calendar.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <utility>

namespace raadspoor::nlp {

namespace {

using Named = std::pair<std::string_view, int>;

constexpr std::array months{
    Named{"januari", 1},   Named{"jan", 1},       Named{"februari", 2}, Named{"feb", 2},
    Named{"febr", 2},      Named{"maart", 3},     Named{"mrt", 3},      Named{"april", 4},
    Named{"apr", 4},       Named{"mei", 5},       Named{"juni", 6},     Named{"jun", 6},
    Named{"juli", 7},      Named{"jul", 7},       Named{"augustus", 8}, Named{"aug", 8},
    Named{"september", 9}, Named{"sep", 9},       Named{"sept", 9},     Named{"oktober", 10},
    Named{"okt", 10},      Named{"november", 11}, Named{"nov", 11},     Named{"december", 12},
    Named{"dec", 12},
};

constexpr std::array<std::string_view, 7> weekdays{"maandag", "dinsdag",  "woensdag", "donderdag",
                                                   "vrijdag", "zaterdag", "zondag"};

constexpr std::array<std::string_view, 5> parts_of_day{"", "ochtend", "middag", "avond", "nacht"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> seasons{{
    {"voorjaar", "SP"},
    {"lente", "SP"},
    {"zomer", "SU"},
    {"najaar", "FA"},
    {"herfst", "FA"},
    {"winter", "WI"},
}};

std::chrono::sys_days chrono_day(Day day) { return std::chrono::year{day.year} / day.month / day.day; }

Day from_chrono(std::chrono::sys_days days) {
    const std::chrono::year_month_day ymd{days};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

}  // namespace

std::optional<int> month_named(std::string_view lower) {
    for (const auto& [name, number] : months)
        if (name == lower) return number;
    return {};
}

std::optional<int> weekday_named(std::string_view lower) {
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        if (!lower.starts_with(weekdays[i])) continue;
        for (const std::string_view part : parts_of_day)
            if (lower.substr(weekdays[i].size()) == part) return static_cast<int>(i) + 1;
    }
    return {};
}

std::string_view weekday_name(int weekday) { return weekdays[static_cast<std::size_t>(weekday - 1)]; }

std::optional<std::string_view> season_named(std::string_view lower) {
    for (const auto& [name, code] : seasons)
        if (name == lower) return code;
    return {};
}

bool exists(Day day) {
    if (day.month < 1 || day.day < 1 || day.year < 1) return false;
    return std::chrono::year_month_day{std::chrono::year{day.year},
                                       std::chrono::month{static_cast<unsigned>(day.month)},
                                       std::chrono::day{static_cast<unsigned>(day.day)}}
        .ok();
}

int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{chrono_day(day)}.iso_encoding()); }

Day plus_days(Day day, int days) { return from_chrono(chrono_day(day) + std::chrono::days{days}); }

int days_between(Day from, Day to) { return static_cast<int>((chrono_day(to) - chrono_day(from)).count()); }

int nearest_year(int month, int day, Day around) {
    int best = around.year, distance = 1000;
    for (int year = around.year - 1; year <= around.year + 1; ++year) {
        const Day candidate{year, month, day == 0 ? 15 : day};
        if (!exists(candidate)) continue;
        const int apart = std::abs(days_between(around, candidate));
        if (apart < distance) {
            distance = apart;
            best = year;
        }
    }
    return best;
}

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::string iso_week(Day day) {
    const Day thursday = plus_days(day, 4 - weekday_of(day));
    const int week = days_between({thursday.year, 1, 1}, thursday) / 7 + 1;
    return padded(thursday.year, 4).append("-W").append(padded(week, 2));
}

std::string iso(Day day) {
    std::string written = day.year == 0 ? "XXXX" : padded(day.year, 4);
    if (day.month == 0) return written;
    written.append("-").append(padded(day.month, 2));
    return day.day == 0 ? written : written.append("-").append(padded(day.day, 2));
}

std::optional<Day> day_in(std::string_view iso) {
    const auto part = [&](std::size_t at, std::size_t size) {
        int value = 0;
        if (at + size > iso.size()) return 0;
        const char* end = iso.data() + at + size;
        return std::from_chars(iso.data() + at, end, value).ptr == end ? value : 0;
    };
    const int day = part(8, 2);
    const Day found{part(0, 4), part(5, 2), day == 0 ? 15 : day};
    if (iso.size() < 7 || iso[4] != '-' || !exists(found)) return {};
    return found;
}

}  // namespace raadspoor::nlp
