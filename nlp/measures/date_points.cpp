#include "nlp/measures/date_points.h"

namespace raadspoor::nlp {

namespace {

constexpr int first_year = 1900, last_year = 2099;

bool year_like(int value) { return value >= first_year && value <= last_year; }

int century_of(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

/// "dit jaar", "van vorig jaar", "jl.", "a.s." behind a date without a year.
void read_year_hint(const Pieces& p, std::size_t i, DatePoint& point) {
    const std::size_t word = p.is(i, "van") ? i + 1 : i;
    if (p.is(word + 1, "jaar")) {
        if (p.is(word, "dit")) point.years = 0;
        if (p.any_of(word, "vorig vorige afgelopen")) point.years = -1;
        if (p.any_of(word, "volgend volgende komend")) point.years = 1;
        if (point.years) point.last = word + 2;
        return;
    }
    const bool pointed = p.is(i + 1, ".") && p.glued(i + 2);  // "a.s.", "j.l."
    if (p.any_of(i, "jl jongstleden") || (p.is(i, "j") && pointed && p.is(i + 2, "l")))
        point.direction = Direction::past;
    if (p.any_of(i, "aanstaande aankomende") || (p.is(i, "as") && p.is(i + 1, ".")) ||
        (p.is(i, "a") && pointed && p.is(i + 2, "s")))
        point.direction = Direction::future;
    if (point.direction == Direction::unknown) return;
    point.last = pointed ? i + 3 : i + 1;
    if (p.is(point.last, ".") && p.any_of(point.last - 1, "jl as l s")) ++point.last;
}

/// "8 april 14.30 uur", "om 9.30 uur", "van 19:35-21:10 uur": the time at which it starts.
void read_clock(const Pieces& p, DatePoint& point) {
    std::size_t i = point.last;
    if (p.is(i, ",") || p.is(i, "(")) ++i;
    const bool announced = p.any_of(i, "om van vanaf tussen");
    if (announced) ++i;
    if (p.digits(i) == 0 || p.digits(i) > 2 || p[i].value > 24) return;
    const int hour = p[i].value;
    int minute = 0;
    const bool colon = p.is(i + 1, ":");
    std::size_t end = i + 1;
    if ((colon || p.is(i + 1, ".")) && p.digits(i + 2) == 2 && p.glued(i + 2) && p[i + 2].value < 60) {
        minute = p[i + 2].value;
        end = i + 3;
    }
    const std::size_t start_end = end;
    if ((p.dash(end) || p.any_of(end, "tot en")) && p.number(end + 1)) {  // the end of the interval
        ++end;
        const bool minutes =
            (p.is(end + 1, ":") || p.is(end + 1, ".")) && p.number(end + 2) && p.glued(end + 2);
        end += minutes ? 3U : 1U;
    }
    if (p.any_of(end, "uur u"))
        ++end;
    else if (p.any_of(start_end, "uur u"))
        end = start_end + 1;
    else if (!(colon && start_end > i + 1))
        return;
    point.clock = std::string{'T'}.append(padded(hour, 2)).append(":").append(padded(minute, 2));
    point.last = end;
}

bool full_name(std::string_view month) {
    return month.size() > 4 || month == "mei" || month == "juni" || month == "juli";
}

/// Behind the month at piece `i`, with the point of an abbreviation.
std::size_t behind_month(const Pieces& p, std::size_t i) {
    return !full_name(p.lower(i)) && p.is(i + 1, ".") && p.glued(i + 1) ? i + 2 : i + 1;
}

/// "12 maart 2024", "donderdag 28 november", "2 2 APR. 2026" as stamps have it.
std::optional<DatePoint> day_and_month(const Pieces& p, std::size_t i) {
    DatePoint point{.rule = "date.day_month"};
    if (const auto weekday = weekday_named(p.lower(i))) {
        point.weekday = *weekday;
        ++i;
        if (p.is(i, ",")) ++i;
        if (p.is(i, "de")) ++i;
    }
    int day = 0;
    if (p.digits(i) == 1 && p.digits(i + 1) == 1 && month_named(p.lower(i + 2)) && p.capital(i + 2)) {
        day = p[i].value * 10 + p[i + 1].value;
        i += 2;
    } else {
        day = day_number(p, i);
    }
    if (day == 0) return {};
    if (p.dash(i) && p.glued(i) && p.word(i + 1) && p.glued(i + 1)) ++i;  // "12-mei-2024"
    const auto month = month_named(p.lower(i));
    if (!month) return {};
    point.day = {0, *month, day};
    point.last = behind_month(p, i);
    read_year(p, point);
    if (point.day.year)
        point.rule = "date.day_month_year";
    else if (!exists({2024, *month, day}))
        return point;  // taken, and found invalid by the extractor
    read_clock(p, point);
    return point;
}

/// "K. Mei", "M. van Maart": a name behind initials.
bool is_surname(const Pieces& p, std::size_t i) {
    if (!p.capital(i) || i < 2) return false;
    std::size_t before = i - 1;
    if (before > 1 && p.any_of(before, "van de der den ter ten")) --before;
    return p.is(before, ".") && p.glued(before) && p.text(before - 1).size() <= 2 && p.capital(before - 1);
}

/// "2019 maart", "2024 – maart": the year first.
std::optional<DatePoint> year_and_month(const Pieces& p, std::size_t i) {
    if (p.digits(i) != 4 || !year_like(p[i].value) || (p.glued(i) && i > 0 && !p.any_of(i - 1, "( [ :")))
        return {};
    const std::size_t at = p.dash(i + 1) && !p.glued(i + 1) ? i + 2 : i + 1;
    const auto month = month_named(p.lower(at));
    if (!month || p.glued(at)) return {};
    DatePoint own{.last = behind_month(p, at), .day = {}, .rule = "date.month"};
    const std::size_t behind = own.last;
    read_year(p, own);
    if (own.day.year) return {};  // "van 2019 maart 2020" is two dates
    return DatePoint{.last = behind, .day = {p[i].value, *month, 0}, .rule = "date.month"};
}

/// "november 2024", "november", "Januari 25, 2023".
std::optional<DatePoint> month_alone(const Pieces& p, std::size_t i) {
    const auto month = month_named(p.lower(i));
    if (!month) return {};
    DatePoint point{.last = behind_month(p, i), .day = {0, *month, 0}, .rule = "date.month"};
    std::size_t after = i + 2;
    if (p.digits(i + 1) > 0 && p.digits(i + 1) < 3 && p.is(after, ",") && p.digits(after + 1) == 4) {
        ++after;
        if (const int year = year_number(p, after))
            return DatePoint{
                .last = after, .day = {year, *month, p[i + 1].value}, .rule = "date.month_day_year"};
    }
    if (p.is(point.last, ",") && p.digits(point.last + 1) == 4) return point;
    read_year(p, point);
    if (point.day.year || point.years || point.direction != Direction::unknown) return point;
    const bool compound =
        (p.dash(point.last) && p.glued(point.last) && p.glued(point.last + 1) && p.word(point.last + 1) &&
         !month_named(p.lower(point.last + 1))) ||
        (p.glued(i) && p.dash(i - 1) && p.glued(i - 1) && !p.number(i - 2) && !month_named(p.lower(i - 2)));
    const bool own_name =
        p.capital(i) && i > 0 &&
        !p.any_of(i - 1, "in van eind begin medio half vanaf tot sinds per afgelopen komende : | ( - – •");
    if (!full_name(p.lower(i)) || compound || own_name || is_surname(p, i)) return {};
    return point;
}

/// "2-7-2025", "7/2/25", "3.4.2024", "2024-11-29".
std::optional<DatePoint> in_digits(const Pieces& p, std::size_t i) {
    const std::string_view sign = p.text(i + 1);
    const bool dashed = p.dash(i + 1);
    if (!p.number(i) || !(dashed || sign == "/" || sign == ".") || !p.number(i + 2) || p.text(i + 3) != sign)
        return {};
    if (p.glued(i) && i > 0 && !p.any_of(i - 1, "( [ \" ' ‘ “ : ;")) return {};
    std::size_t year_at = i + 4;
    DatePoint point{.last = i + 5, .rule = "date.digits"};
    const bool spaced = !p.glued(i + 1) || !p.glued(i + 2) || !p.glued(i + 3) || !p.glued(i + 4);
    if (p.digits(i) == 4) {
        if (spaced || p.digits(i + 4) > 2 || !p.number(i + 4)) return {};
        point.day = {p[i].value, p[i + 2].value, p[i + 4].value};
    } else {
        const bool apostrophe = p.apostrophe(i + 4);
        int year = 0;
        if (p.digits(i + 4) == 2 && sign != "." && !spaced)
            year = century_of(p[i + 4].value);
        else if (apostrophe || p.digits(i + 4) == 4) {
            year = year_number(p, year_at);
            point.last = year_at;
        }
        if (p.digits(i) > 2 || p.digits(i + 2) > 2) return {};
        point.day = {year, p[i + 2].value, p[i].value};
    }
    const bool goes_on = p.glued(point.last) && (p.word(point.last) || p.number(point.last) ||
                                                 (p.glued(point.last + 1) && p.number(point.last + 1) &&
                                                  (p.dash(point.last) || p.any_of(point.last, "/ . _"))));
    if (goes_on || !year_like(point.day.year) || !exists(point.day)) return {};
    read_clock(p, point);
    return point;
}

/// "08/02" behind a word that announces a date.
std::optional<DatePoint> day_and_month_in_digits(const Pieces& p, std::size_t i) {
    const bool digits = p.digits(i) == 2 && p.digits(i + 2) == 2 && p.is(i + 1, "/") && p.glued(i + 1) &&
                        p.glued(i + 2) && !p.glued(i);
    const bool announced =
        i > 0 && (p.any_of(i - 1, "cd op dd datum debat") || (p.is(i - 1, ".") && p.is(i - 2, "d")));
    if (!digits || !announced || (p.glued(i + 3) && (p.is(i + 3, "/") || p.dash(i + 3) || p.word(i + 3))))
        return {};
    const Day day{0, p[i + 2].value, p[i].value};
    if (!exists({2024, day.month, day.day})) return {};
    return DatePoint{.last = i + 3, .day = day, .rule = "date.digits"};
}

/// "Q1 2026", "2026-Q1", "derde kwartaal van 2026", "eerste helft van 2025", "tweede halfjaar".
std::optional<DatePoint> quarter_or_half(const Pieces& p, std::size_t i) {
    DatePoint point{.rule = "date.part_of_year"};
    std::size_t at = i;
    if (p.digits(i) == 4 && year_like(p[i].value) && (!p.glued(i) || p.is(i - 1, "(")) &&
        (p.text(i + 1) == "Q" || (p.dash(i + 1) && p.text(i + 2) == "Q"))) {
        point.day.year = p[i].value;
        at = p.dash(i + 1) ? i + 2 : i + 1;
    }
    if ((p.text(at) == "Q" || (p.text(at) == "H" && p.digits(at + 2) == 4)) && p.digits(at + 1) == 1 &&
        p.glued(at + 1) && (!p.glued(at) || at > i || p.is(at - 1, "(") || p.is(at - 1, "/"))) {
        const int limit = p.text(at) == "Q" ? 4 : 2, number = p[at + 1].value;
        if (number < 1 || number > limit) return {};
        point.part = std::string{p.text(at)}.append(std::to_string(number));
        point.last = at + 2;
        if (point.day.year == 0) read_year(p, point);
        return point;
    }
    if (point.day.year) return {};
    const bool last = p.is(i, "laatste");
    const int number = ordinal(p, at);
    if (number == 0) return {};
    if (p.is(at, "kwartaal"))
        point.part = std::string{'Q'}.append(std::to_string(number));
    else if ((p.any_of(at, "helft halfjaar") || (p.is(at, "half") && p.is(at + 1, "jaar"))) &&
             (number < 3 || last))
        point.part = last || number == 2 ? "H2" : "H1";
    else
        return {};
    const bool half = p.is(at, "helft");
    point.last = p.is(at, "half") ? at + 2 : at + 1;
    read_year(p, point);
    if (half && point.day.year == 0 && !point.years) return {};
    return point;
}

/// "zomer van 2023", "Najaar 2007"; without a year only where a word before it shows that a time is meant.
std::optional<DatePoint> season(const Pieces& p, std::size_t i) {
    const auto code = season_named(p.lower(i));
    if (!code || (p.dash(i + 1) && p.glued(i + 1))) return {};
    DatePoint point{.last = i + 1, .part = std::string{*code}, .rule = "date.season"};
    read_year(p, point);
    if (point.day.year && *code == "WI" && p.is(point.last, "/") && p.number(point.last + 1)) point.last += 2;
    if (point.day.year || point.years || point.direction != Direction::unknown) return point;
    if (i == 0) return {};
    const bool announced = p.is(i - 1, "het") && p.any_of(i - 2, "in rond vanaf");
    if (announced || p.any_of(i - 1,
                              "dit deze komend komende aankomend aankomende afgelopen volgend volgende vorig "
                              "vorige eind begin medio aanstaande"))
        return point;
    return {};
}

/// "week 27", "week 4 van 2026".
std::optional<DatePoint> week(const Pieces& p, std::size_t i) {
    if (!p.any_of(i, "week wk") || p.digits(i + 1) == 0 || p.digits(i + 1) > 2 || p[i + 1].value < 1 ||
        p[i + 1].value > 53)
        return {};
    if (i > 0 && p.any_of(i - 1, "per elke iedere een de")) return {};
    DatePoint point{.last = i + 2, .rule = "date.week"};
    if (p.any_of(point.last, "uur keer maal dagen dag euro x") ||
        (p.is(point.last, ",") && p.glued(point.last + 1)))
        return {};
    read_year(p, point);
    point.part = std::string{'W'}.append(padded(p[i + 1].value, 2));
    return point;
}

}  // namespace

int ordinal(const Pieces& p, std::size_t& i) {
    constexpr std::string_view names[] = {"eerste", "tweede", "derde", "vierde"};
    for (int n = 0; n < 4; ++n)
        if (p.is(i, names[n])) return ++i, n + 1;
    if (p.is(i, "laatste")) return ++i, 4;
    if (p.digits(i) == 1 && p[i].value >= 1 && p[i].value <= 4 && p.glued(i + 1) &&
        p.any_of(i + 1, "e ste de"))
        return i += 2, p[i - 2].value;
    return 0;
}

void read_year(const Pieces& p, DatePoint& point) {
    std::size_t i = point.last;
    if (p.is(i, "van") || p.is(i, ",") || (p.dash(i) && p.glued(i)) || p.is(i, "(")) ++i;
    if (p.is(i, "jaar") || p.is(i, "het")) ++i;
    if (const int year = year_number(p, i, true)) {
        const bool day_list = p.is(point.last, ",") && (p.any_of(i, "miljoen euro") || p.is(i, ","));
        if (!day_list) {
            point.day.year = year;
            point.last = i;
            return;
        }
    }
    read_year_hint(p, point.last, point);
}

int day_number(const Pieces& p, std::size_t& i) {
    if (p.digits(i) == 0 || p.digits(i) > 2 || p[i].value < 1 || p[i].value > 31) return 0;
    if (p.glued(i) && i > 0 && !p.dash(i - 1) && !p.any_of(i - 1, "( [ \" ' ‘ “ : / , ;")) return 0;
    const bool decimal = p.glued(i) && i > 1 && p.glued(i - 1) && p.is(i - 1, ",") && !p.word(i - 2);
    if (decimal) return 0;
    const int day = p[i].value;
    ++i;
    if (p.glued(i) && p.any_of(i, "e ste de")) ++i;
    return day;
}

int year_number(const Pieces& p, std::size_t& i, bool after_month) {
    const bool ends = p.glued(i + 1) && p.any_of(i + 1, ", . ; )") && !(p.glued(i + 2) && p.number(i + 2));
    after_month = after_month || (p.digits(i) == 5 && ends && i > 0 &&
                                  p.any_of(i - 1, "in per vanaf sinds tot eind begin medio"));
    if (p.apostrophe(i) && p.digits(i + 1) == 2 && p.glued(i + 1)) {
        i += 2;
        return century_of(p[i - 1].value);
    }
    const std::size_t digits = p.digits(i);
    if (digits != 4 && !(after_month && digits > 4 && digits < 7)) return 0;
    int year = p[i].value;
    for (std::size_t extra = digits; extra > 4; --extra) year /= 10;
    if (!year_like(year)) return 0;
    ++i;
    return year;
}

std::optional<DatePoint> date_point(const Pieces& p, std::size_t i) {
    if (p.number(i)) {
        if (const auto found = in_digits(p, i)) return found;
        if (const auto found = day_and_month_in_digits(p, i)) return found;
        if (const auto found = year_and_month(p, i)) return found;
        if (const auto found = quarter_or_half(p, i)) return found;
        if (const auto found = day_and_month(p, i)) return found;
    } else if (p.word(i)) {
        if (const auto found = day_and_month(p, i)) return found;
        if (const auto found = month_alone(p, i)) return found;
        if (const auto found = quarter_or_half(p, i)) return found;
        if (const auto found = season(p, i)) return found;
        if (const auto found = week(p, i)) return found;
    }
    std::size_t end = i;
    const int year = year_number(p, end);
    if (year == 0 || !stands_for_year(p, i)) return {};
    return DatePoint{.last = end, .day = {year, 0, 0}, .rule = "date.year"};
}

}  // namespace raadspoor::nlp
