#include "query/line/document_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/day.h"
#include "query/print/output.h"

namespace raadspoor::query {

bool lies_ahead(std::string_view text, Span date) {
    static constexpr std::array<std::string_view, 13> leads{
        "tot",          "uiterlijk",      "uiterlijk op",        "vanaf",
        "voor",         "vóór",           "naar verwachting op", "verwacht op",
        "per",          "met ingang van", "verwachting",         "planning",
        "einddatum van"};
    std::size_t end = date.begin;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
    const std::string_view before = text.substr(end > 40 ? end - 40 : 0, std::min<std::size_t>(end, 40));
    for (const std::string_view lead : leads)
        if (before.ends_with(lead) &&
            (before.size() == lead.size() || before[before.size() - lead.size() - 1] == ' ' ||
             before[before.size() - lead.size() - 1] == '\n'))
            return true;
    return false;
}

DocumentDate date_of(const Document& document, const Analysis& analysis) {
    if (!analysis.metadata.date.empty() && analysis.metadata.date_basis != DateBasis::file)
        return {analysis.metadata.date, analysis.metadata.date_basis, {}};
    std::string latest;
    for (const Date& it : analysis.annotations.dates) {
        if (it.source == DateSource::document_date) continue;
        const std::optional<ToldDate> told = told_date(it.value);
        if (told && told->precision == Precision::day && !lies_ahead(document.text, it.span))
            latest = std::max(latest, iso(told->earliest));
    }
    // A file's own date is often that of a copy: what the text tells goes before it.
    if (latest.empty() && !analysis.metadata.date.empty())
        return {{},
                DateBasis::none,
                fmt::format("het bestand zelf is van {}", spoken_date(analysis.metadata.date))};
    if (latest.empty()) return {};
    return {latest, DateBasis::inferred,
            fmt::format("op of na {}: de jongste dag die de tekst noemt", spoken_date(latest))};
}

}  // namespace raadspoor::query
