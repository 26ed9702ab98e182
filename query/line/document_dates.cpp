#include "query/line/document_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "corpus/day.h"
#include "corpus/sentences.h"
#include "corpus/text.h"
#include "nlp/grammar/clauses.h"
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

namespace {

/// Whether what stands at `date` is told as past: "is op 6 februari vastgesteld", and not a plan for that
/// day.
bool is_told(const Document& document, const Analysis& analysis, Span date) {
    if (lies_ahead(document.text, date)) return false;
    const Span sentence = sentence_at(analysis.sentences, date.begin);
    if (sentence.empty()) return true;
    const nlp::Clause* own = nullptr;
    const std::vector<nlp::Clause> clauses = nlp::read_clauses(document.text, sentence);
    for (const nlp::Clause& clause : clauses)
        if (clause.span.contains(date.begin) && (!own || clause.span.size() < own->span.size()))
            own = &clause;
    if (!own || own->kind == nlp::ClauseKind::fragment) return true;
    return own->tense == nlp::Tense::past || own->tense == nlp::Tense::perfect ||
           own->reality == nlp::Reality::past;
}

/// The year in which a paper was written that calls another "vorig jaar" or "volgend jaar", with the words.
struct WrittenYear {
    int year = 0;
    std::string words;
};

std::optional<WrittenYear> year_by_words(const Document& document, const Analysis& analysis) {
    struct Lead {
        std::string_view words;
        int later;
    };
    static constexpr std::array<Lead, 5> leads{{{"vorig jaar", 1},
                                                {"vorige jaar", 1},
                                                {"een jaar geleden", 1},
                                                {"volgend jaar", -1},
                                                {"dit jaar", 0}}};
    std::optional<WrittenYear> found;
    for (const Span sentence : analysis.sentences) {
        const std::string low = ascii_lower(one_line(sentence.of(document.text)));
        for (const Lead& lead : leads) {
            if (low.find(lead.words) == std::string::npos) continue;
            int year = 0;
            std::string told;
            bool several = false;
            for (const Date& it : analysis.annotations.dates) {
                if (!sentence.contains(it.span.begin) || it.source != DateSource::stated) continue;
                if (it.value.size() < 4 || !is_number(it.value.substr(0, 4))) continue;
                const int named = std::stoi(it.value.substr(0, 4));
                several = several || (year != 0 && year != named);
                year = named;
                told = one_line(it.span.of(document.text));
            }
            if (year == 0 || several) continue;
            if (found && found->year != year + lead.later) return std::nullopt;  // it contradicts itself
            found = WrittenYear{year + lead.later, fmt::format("“{} … {}”", lead.words, told)};
        }
    }
    return found;
}

}  // namespace

DocumentDate date_of(const Document& document, const Analysis& analysis) {
    if (!analysis.metadata.date.empty() && analysis.metadata.date_basis != DateBasis::file)
        return {analysis.metadata.date, {}, analysis.metadata.date_basis, {}};
    const std::string& of_file = analysis.metadata.date;  // written before it was made, or copied
    const std::optional<WrittenYear> year = year_by_words(document, analysis);
    std::string latest, end;
    if (year) {
        latest = fmt::format("{:04}-01-01", year->year);
        end = fmt::format("{:04}-12-31", year->year);
    }
    for (const Date& it : analysis.annotations.dates) {
        if (it.source == DateSource::document_date) continue;
        const std::optional<ToldDate> told = told_date(it.value);
        if (!told || (told->precision != Precision::day && told->precision != Precision::month)) continue;
        const std::string day = iso(told->earliest);
        if (day <= latest || (!of_file.empty() && day > of_file) || (!end.empty() && day > end)) continue;
        if (is_told(document, analysis, it.span)) latest = day;
    }
    // A file's own date is often that of a copy: what the text tells goes before it.
    if (latest.empty() && !analysis.metadata.date.empty())
        return {{},
                {},
                DateBasis::none,
                fmt::format("het bestand zelf is van {}", spoken_date(analysis.metadata.date))};
    if (latest.empty()) return {};
    if (year)
        return {latest, end, DateBasis::inferred,
                fmt::format("tussen {} en {}: {}", spoken_date(latest), spoken_date(end), year->words)};
    return {latest,
            {},
            DateBasis::inferred,
            fmt::format("op of na {}: de jongste dag die de tekst noemt", spoken_date(latest))};
}

}  // namespace raadspoor::query
