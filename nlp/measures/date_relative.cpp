#include "nlp/measures/date_points.h"

namespace raadspoor::nlp {

namespace {

DatePoint on(Day day, std::size_t last) {
    return {.last = last, .day = day, .rule = "date.relative", .fixed = true};
}

DatePoint week_of(Day day, std::size_t last) {
    DatePoint point{.last = last, .rule = "date.relative", .fixed = true};
    point.part = iso_week(day);
    return point;
}

/// "vandaag", "gisteren", "vanavond".
std::optional<DatePoint> near_day(const Pieces& p, std::size_t i, Day today) {
    if (p.any_of(i, "vandaag vanmorgen vanochtend vanmiddag vanavond hedenavond")) return on(today, i + 1);
    if (p.any_of(i, "gisteren gisteravond gistermiddag gisterochtend"))
        return on(plus_days(today, -1), i + 1);
    if (p.is(i, "eergisteren")) return on(plus_days(today, -2), i + 1);
    if (p.is(i, "overmorgen")) return on(plus_days(today, 2), i + 1);
    const bool morning = i > 0 && p.any_of(i - 1, "goede goeden de een elke iedere vroege late");
    if (p.any_of(i, "morgen morgenavond morgenmiddag morgenochtend") && !morning && !p.capital(i))
        return on(plus_days(today, 1), i + 1);
    return {};
}

/// -1, 0 or 1 for "vorige", "deze", "volgende" at piece `i`.
std::optional<int> offset(const Pieces& p, std::size_t i) {
    if (p.any_of(i, "dit deze lopende")) return 0;
    if (p.any_of(i, "vorig vorige afgelopen verleden")) return -1;
    if (p.any_of(i, "volgend volgende komend komende aankomend aankomende aanstaande")) return 1;
    return {};
}

Day month_from(Day today, int months) {
    const int index = today.year * 12 + today.month - 1 + months;
    return {index / 12, index % 12 + 1, 0};
}

/// "vorig jaar", "deze maand", "volgende week", "dit kwartaal".
std::optional<DatePoint> near_period(const Pieces& p, std::size_t i, Day today) {
    const auto step = offset(p, i);
    if (!step) return {};
    if (p.any_of(i + 1, "jaar kalenderjaar begrotingsjaar boekjaar")) {
        if (p.any_of(i, "volgende vorige") && i > 0 && p.is(i - 1, "het"))
            return {};  // the year before another one
        return on({today.year + *step, 0, 0}, i + 2);
    }
    if (p.is(i + 1, "maand")) return on(month_from(today, *step), i + 2);
    if (p.is(i + 1, "week")) {
        const Day within = plus_days(today, 7 * *step);
        if (const auto weekday = weekday_named(p.lower(i + 2)))
            return on(plus_days(within, *weekday - weekday_of(within)), i + 3);
        return week_of(within, i + 2);
    }
    if (p.is(i + 1, "kwartaal")) {
        const int quarter = today.year * 4 + (today.month - 1) / 3 + *step;
        DatePoint point = on({quarter / 4, 0, 0}, i + 2);
        point.part = std::string{'Q'}.append(std::to_string(quarter % 4 + 1));
        return point;
    }
    if (p.any_of(i + 1, "schooljaar studiejaar vergaderjaar") && *step >= -1) {
        const int start = today.year - (today.month < 8 ? 1 : 0) + *step;
        DatePoint point = on({}, i + 2);
        point.part = std::to_string(start).append("/").append(std::to_string(start + 1));
        return point;
    }
    return {};
}

/// "afgelopen donderdagavond", "komende dinsdag", "uiterlijk donderdag", "vrijdag a.s.".
std::optional<DatePoint> near_weekday(const Pieces& p, std::size_t i, Day today) {
    const auto step = offset(p, i);
    const bool until = p.is(i, "uiterlijk");
    const std::size_t at = step || until ? i + 1 : i;
    const auto weekday = weekday_named(p.lower(at));
    if (!weekday || (step && *step == 0) || p.number(at + 1)) return {};
    int sense = step ? *step : until ? 1 : 0;
    std::size_t last = at + 1;
    if (sense == 0) {
        const bool pointed = p.is(at + 2, ".");
        if (p.any_of(at + 1, "jl jongstleden") || (p.is(at + 1, "j") && pointed && p.is(at + 3, "l")))
            sense = -1;
        if (p.is(at + 1, "aanstaande") || (p.is(at + 1, "as") && pointed) ||
            (p.is(at + 1, "a") && pointed && p.is(at + 3, "s")))
            sense = 1;
        if (sense == 0) return {};
        last = pointed && p.any_of(at + 3, "l s") && p.glued(at + 3) ? at + 4 : at + 2;
    }
    const int ahead = (*weekday - weekday_of(today) + 7) % 7;
    const int days = sense > 0 ? (ahead == 0 && !until ? 7 : ahead) : ahead - 7;
    return on(plus_days(today, days), last);
}

}  // namespace

std::optional<DatePoint> relative_point(const Pieces& p, std::size_t i, Day today) {
    if (!p.word(i)) return {};
    if (auto found = near_day(p, i, today)) return found;
    if (auto found = near_period(p, i, today)) return found;
    return near_weekday(p, i, today);
}

}  // namespace raadspoor::nlp
