#include "nlp/paper/date_doubt.h"

#include <algorithm>
#include <optional>

#include "corpus/day.h"
#include "nlp/measures/calendar.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr int slack = 60;  ///< days: a motion may be voted on some weeks later

std::string spoken(Day day) {
    return std::to_string(day.day)
        .append(" ")
        .append(dutch_months[static_cast<std::size_t>(day.month - 1)])
        .append(" ")
        .append(std::to_string(day.year));
}

/// Whether the words around a date tell what happened then: "aangenomen in de vergadering van …", "uw brief
/// van …", "op … heeft u".
bool tells_of_past(std::string_view text, Span date) {
    static const Pattern past{
        R"((?i)\b(aangenomen|verworpen|ingediend|ingetrokken|aangehouden|vastgesteld|besloten|behandeld|)"
        R"(ontvangen|gestuurd|gesteld|toegezegd|besproken|uw (brief|vragen|motie|e-?mail|verzoek) van|)"
        R"(heeft u|hebt u)\b)"};
    static const Pattern ahead{
        R"((?i)\b(zal|zullen|wordt|worden|uiterlijk|vóór|gepland|verwacht|voornemens|streven|a\.s\.)\b)"};
    constexpr std::size_t before = 120, after = 60;
    const auto stops = [&](std::size_t at) { return text[at] == '\n' && text[at + 1] == '\n'; };
    std::size_t begin = date.begin, end = date.end;
    while (begin > 0 && date.begin - begin < before && !(begin + 1 < text.size() && stops(begin - 1)))
        --begin;
    while (end + 1 < text.size() && end - date.end < after && !stops(end)) ++end;
    const std::string_view around = text.substr(begin, end - begin);
    return past.in(around) && !ahead.in(around);
}

/// The same day in the year in which it lies just on or after `event`, as when January still writes the old
/// year.
std::optional<Day> likely_day(Day stated, Day event) {
    for (const int year : {event.year, event.year + 1}) {
        const Day there{year, stated.month, stated.day};
        if (!exists(there)) continue;
        const int days = days_between(event, there);
        if (days >= 0 && days < 300) return there;
    }
    return {};
}

}  // namespace

std::string doubt_of_date(std::string_view text, const Metadata& metadata, const std::vector<Date>& dates) {
    const bool told = metadata.date_basis == DateBasis::stated || metadata.date_basis == DateBasis::meeting;
    const auto stated = metadata.date.size() == 10 && told ? day_in(metadata.date) : std::nullopt;
    const bool of_moment = is_motion(metadata.kind) || metadata.kind == DocumentKind::brief ||
                           metadata.kind == DocumentKind::raadsinformatiebrief ||
                           metadata.kind == DocumentKind::beantwoording_raadsvragen;
    if (!stated || !of_moment) return {};
    std::optional<Day> event;
    for (const Date& it : dates) {
        if (it.source != DateSource::stated || it.value.size() != 10) continue;
        const auto day = day_in(it.value);
        if (!day || days_between(*stated, *day) <= slack || !tells_of_past(text, it.span)) continue;
        if (!event || days_between(*day, *event) > 0) event = day;
    }
    if (!event) return {};
    std::string doubt =
        "De datum " + spoken(*stated) + " ligt vóór " + spoken(*event) + ", waarop het stuk terugkijkt";
    if (const auto likely = likely_day(*stated, *event))
        doubt += "; waarschijnlijk is " + spoken(*likely) + " bedoeld";
    return doubt + ".";
}

}  // namespace raadspoor::nlp
