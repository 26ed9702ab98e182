// Single points in time as a text states them: the parts of which date expressions are made.
//
//     "donderdag 28 november" -> {day {0, 11, 28}, weekday 4}
//     "derde kwartaal van 2026" -> {day {2026}, part "Q3"}
//     "vorige maand" in a letter of 29 November 2024 -> {day {2024, 10}}
//
// What is not stated is 0; the extractor fills it in from a neighbour or from the document's date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/rule.h"
#include "nlp/measures/calendar.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

enum class Direction { unknown, past, future };

struct DatePoint {
    std::size_t last = 0;                      ///< the piece behind it
    Day day{};                                 ///< what is stated of year, month and day
    std::string part{};                        ///< instead of a month: "Q3", "H1", "SU", "W27"
    std::string clock{};                       ///< "T16:00"
    int weekday = 0;                           ///< 1–7 when stated
    std::optional<int> years{};                ///< "vorig jaar": the year is the document's plus this
    Direction direction = Direction::unknown;  ///< "jl." and "a.s."
    Rule rule{};
    bool fixed = false;  ///< "2026-W27" and the like: `part` is the whole value
};

/// The date that starts at piece `i` and names a year, month, day or part of a year; nothing when none does.
/// Looks at a bounded number of pieces.
std::optional<DatePoint> date_point(const Pieces& pieces, std::size_t i);

/// A date relative to that of the document, `today`: "vandaag", "volgende maand", "afgelopen donderdag".
std::optional<DatePoint> relative_point(const Pieces& pieces, std::size_t i, Day today);

/// A day of the month without its month at piece `i`, as in "3 en 10 oktober": its number, or 0. Moves `i`
/// behind it.
[[nodiscard]] int day_number(const Pieces& pieces, std::size_t& i);

/// 1–4 for "eerste" … "vierde" and "1e" … "4e", 4 for "laatste" at piece `i`, or 0. Moves `i` behind it.
[[nodiscard]] int ordinal(const Pieces& pieces, std::size_t& i);

/// Takes the year that stands behind `point`: "2024", "van 2024", "van dit jaar".
void read_year(const Pieces& pieces, DatePoint& point);

/// A year at piece `i`: "2024", "'24"; or 0. Moves `i` behind it. `after_month`: a note's
/// mark may be stuck to it ("20231").
[[nodiscard]] int year_number(const Pieces& pieces, std::size_t& i, bool after_month = false);

/// Whether the year at piece `i` stands for a year, and is no part of an amount, a number, a reference, or a
/// law's name.
bool stands_for_year(const Pieces& pieces, std::size_t i);

}  // namespace raadspoor::nlp
