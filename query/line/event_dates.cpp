#include "query/line/event_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/day.h"
#include "corpus/sentences.h"
#include "corpus/text.h"
#include "nlp/grammar/clauses.h"
#include "query/line/fate.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

struct ToldDay {
    std::string value;
    bool stated = false;
};

/// Whether a date is that of something else than what the sentence tells: "de brief van 11 juli", "zoals
/// bepleit in de motie op de vergadering van 29 november".
bool is_of_a_paper(std::string_view text, Span sentence, Span date) {
    constexpr std::size_t near = 60;
    const std::size_t from = std::max(sentence.begin, date.begin > near ? date.begin - near : 0);
    const std::string before = ascii_lower(one_line(Span{from, date.begin}.of(text)));
    for (const std::string_view paper : {"motie", "resolutie", "brief", "amendement", "nota ", "rapport",
                                         "zoals", "voorstel", "verslag", "besluit van", "akkoord van"})
        if (before.find(paper) != std::string::npos) return true;
    return false;
}

/// The day or month that a sentence tells as past, and not as a term.
std::optional<ToldDay> told_in(const Document& document, const Analysis& analysis, Span sentence,
                               const DocumentDate& written) {
    if (sentence.empty()) return std::nullopt;
    const std::vector<nlp::Clause> clauses = nlp::read_clauses(document.text, sentence);
    std::optional<ToldDay> found;
    for (const Date& it : analysis.annotations.dates) {
        if (!sentence.contains(it.span.begin) || lies_ahead(document.text, it.span)) continue;
        const std::optional<ToldDate> told = told_date(it.value);
        if (!told || (told->precision != Precision::day && told->precision != Precision::month)) continue;
        if (is_of_a_paper(document.text, sentence, it.span)) continue;
        const std::optional<std::size_t> own = innermost(clauses, it.span.begin);
        const bool past =
            own && (clauses[*own].tense == nlp::Tense::past || clauses[*own].tense == nlp::Tense::perfect);
        if (!past) continue;
        const std::string day = iso(told->earliest);
        const std::string& latest = written.to.empty() ? written.date : written.to;
        if (written.basis != DateBasis::inferred && !latest.empty() && day > latest) continue;
        if (found && found->value != it.value) return std::nullopt;  // which of them cannot be told
        found = ToldDay{it.value.substr(0, 10), it.source == DateSource::stated};
    }
    return found;
}

bool points_back(const Document& document, Span sentence) {
    const std::string low = ascii_lower(one_line(sentence.of(document.text)));
    for (const std::string_view opener :
         {"die ", "deze ", "dit ", "dat ", "daarbij ", "hierbij ", "hiermee ", "daarmee ", "toen "})
        if (low.starts_with(opener)) return true;
    return false;
}

void put(TraceEvent& event, const ToldDay& day, const DocumentDate& written) {
    if (day.value == event.date) return;
    event.date = day.value;
    event.date_to.clear();
    if (day.value.size() == 7)
        if (const std::optional<ToldDate> told = told_date(day.value)) event.date_to = iso(told->latest);
    event.date_basis = day.stated ? DateBasis::stated : DateBasis::inferred;
    event.told_afterwards = true;
    event.date_note = written.date.empty()
                          ? std::string("die de zin zelf noemt; het stuk is ongedateerd")
                          : fmt::format("die de zin zelf noemt; verteld in het stuk {} {}",
                                        written.basis == DateBasis::inferred ? "van op of na" : "van",
                                        spoken_date(written.date));
}

}  // namespace

void date_events(const Document& document, const Analysis& analysis, const DocumentDate& written,
                 std::vector<TraceEvent>& events) {
    constexpr std::size_t near = 400;
    for (TraceEvent& event : events) {
        event.date = written.date;
        event.date_to = written.to;
        event.date_basis = written.basis;
        event.date_note = written.note;
        const Span sentence = sentence_at(analysis.sentences, event.event.span.begin);
        std::optional<ToldDay> day;
        if (event.event.kind != EventKind::demand) day = told_in(document, analysis, sentence, written);
        if (!day && points_back(document, sentence)) {
            const auto at =
                std::lower_bound(analysis.sentences.begin(), analysis.sentences.end(), sentence.begin,
                                 [](Span span, std::size_t begin) { return span.begin < begin; });
            if (at != analysis.sentences.begin()) day = told_in(document, analysis, *(at - 1), written);
        }
        if (day) put(event, *day, written);
    }
    // What is told of an earlier time, right before what happened on a day, happened before it.
    for (std::size_t i = events.size(); i-- > 1;) {
        TraceEvent &event = events[i - 1], &next = events[i];
        if (!event.event.told_of_past || event.told_afterwards || !next.told_afterwards) continue;
        if (next.event.span.begin - event.event.span.end > near) continue;
        event.date = next.date;
        event.date_to = next.date_to;
        event.date_basis = DateBasis::inferred;
        event.told_afterwards = true;
        event.date_note = fmt::format("in of voor {}: wat erna wordt verteld", spoken_date(next.date));
    }
}

std::string decided_on(const Document& undated, const DocumentDate& range, const Document& other,
                       const Analysis& analysis) {
    static constexpr std::array<std::string_view, 7> decisions{
        "resolutie", "motie", "amendement", "ledenvergadering", "alv", "raadsvergadering", "referendum"};
    const auto decisions_in = [&](std::string_view text) {
        unsigned found = 0;
        const std::string low = ascii_lower(text);
        for (std::size_t i = 0; i < decisions.size(); ++i)
            if (low.find(decisions[i]) != std::string::npos) found |= 1U << (decisions[i] == "alv" ? 3U : i);
        return found;
    };
    const unsigned mine = decisions_in(undated.text);
    std::string first;
    for (const Date& it : analysis.annotations.dates) {
        const std::optional<ToldDate> told = told_date(it.value);
        if (!told || told->precision != Precision::day) continue;
        const std::string day = iso(told->earliest);
        if (day < range.date || day > range.to || (!first.empty() && day >= first)) continue;
        const Span sentence = sentence_at(analysis.sentences, it.span.begin);
        const unsigned both = decisions_in(sentence.of(other.text)) & mine;
        if ((both & (both - 1)) != 0) first = day;  // two of them at least
    }
    return first;
}

}  // namespace raadspoor::query
