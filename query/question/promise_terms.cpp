#include "query/question/promise_terms.h"

#include <algorithm>
#include <array>

#include "corpus/day.h"
#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "query/question/field_values.h"

namespace raadspoor::query {

namespace {

/// Who is spoken to in a paper by "u".
std::string addressee(const Metadata& paper) {
    switch (paper.kind) {
        case DocumentKind::raadsinformatiebrief:
        case DocumentKind::raadsvoorstel:
        case DocumentKind::collegevoorstel:
            return "raad";
        case DocumentKind::ledenbrief:
            return "leden";
        default:
            return std::string(name_of(paper.forum));
    }
}

/// "2031-10-07 Toezegging gedaan" -> both parts.
std::optional<PromiseStep> step_in(std::string_view line) {
    static const nlp::Pattern dated{
        R"(^(\d{4}-\d{2}-\d{2}|\d{1,2}[-/]\d{1,2}[-/]\d{4})[ \t:]+(\S.{0,150})$)"};
    std::string date, text;
    if (!dated.in(line, &date, &text)) return std::nullopt;
    const std::optional<std::string> day = date_called(date);
    return day ? std::optional(PromiseStep{*day, one_line(text)}) : std::nullopt;
}

}  // namespace

std::string promised_to(const Document& document, const Analysis& analysis, Span promise) {
    struct Listener {
        nlp::Pattern pattern;
        const char* name;
    };
    static const std::array<Listener, 9> listeners{
        {{nlp::Pattern{R"((?i)\beerste kamer\b)"}, "Eerste Kamer"},
         {nlp::Pattern{R"((?i)\bkamer\b)"}, "Tweede Kamer"},
         {nlp::Pattern{R"((?i)\b(?:gemeenteraden|raden)\b)"}, "gemeenteraden"},
         {nlp::Pattern{R"((?i)\b(?:gemeenteraad|raad|raadsleden)\b)"}, "raad"},
         {nlp::Pattern{R"((?i)\bstaten\b)"}, "staten"},
         {nlp::Pattern{R"((?i)\balgemeen bestuur\b|\bAB\b)"}, "algemeen bestuur"},
         {nlp::Pattern{R"((?i)\b(?:leden|ledenraadpleging)\b)"}, "leden"},
         {nlp::Pattern{R"((?i)\bcommissie\b)"}, "commissie"},
         {nlp::Pattern{R"((?i)\bgemeenten\b)"}, "gemeenten"}}};
    const std::string_view words = promise.of(document.text);
    for (const Listener& it : listeners)
        if (it.pattern.in(words)) return it.name;
    return addressee(analysis.metadata);
}

std::string promised_by(const Analysis& analysis, Span promise) {
    const std::optional<ToldDate> written = told_date(analysis.metadata.date);
    for (const Date& it : analysis.annotations.dates) {
        if (!promise.overlaps(it.span)) continue;
        const std::optional<ToldDate> told = told_date(it.value);
        if (told && (!written || !is_before(*told, *written))) return it.value;
    }
    return {};
}

std::string promised_about(const std::string& promise) {
    static const nlp::Pattern about{
        R"((?i)\b(?:over|inzake|omtrent|betreffende)\s+((?:de|het|een|deze|dit|uw|onze|mogelijke)\s+)"
        R"([^,.;:()]{3,90}))"};
    static const nlp::Pattern verb{
        R"((?i)\s+(?:zal|zullen|te|wordt|worden|werd|is|zijn|heeft|hebben|kan|kunnen|gaat|gaan|informeren|)"
        R"(geïnformeerd|informeert|terugkomen|terug|sturen|ontvangt|ontvangen|aan de raad|)"
        R"(aan uw raad)\b.*$)"};
    std::string thing;
    if (!about.in(promise, &thing)) return {};
    const std::string_view rest = verb.find(thing);
    if (rest.data() != nullptr) thing.resize(thing.size() - rest.size());
    return one_line(thing);
}

std::vector<PromiseStep> steps_behind(const Document& document, Span promise) {
    std::vector<PromiseStep> steps;
    const std::string& text = document.text;
    for (std::size_t at = text.find('\n', promise.end); at != std::string::npos && at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at + 1), text.size());
        const std::optional<PromiseStep> step = step_in(trimmed(text, {at, end}).of(text));
        if (!step) break;
        steps.push_back(*step);
        at = end;
    }
    return steps;
}

const PromiseStep* last_settling(const std::vector<PromiseStep>& steps) {
    static const nlp::Pattern settled{R"((?i)\b(afgedaan|afgehandeld|voldaan|nagekomen|uitgevoerd)\b)"};
    static const nlp::Pattern proposed{R"((?i)\b(niet|nog|wordt|worden|verwacht|afdoeningsvoorstel)\b)"};
    const PromiseStep* last = nullptr;
    for (const PromiseStep& it : steps)
        if (settled.in(it.text) && !proposed.in(it.text)) last = &it;
    return last;
}

bool is_told_done(const Document& document, const Commitment& promise) {
    static const nlp::Pattern ahead{R"((?i)\b(zal|zullen)\b)"};
    return promise.promise == Promise::done && !ahead.in(promise.span.of(document.text));
}

std::optional<bool> is_late(const std::string& by, const std::string& done, const std::string& last_day) {
    const std::optional<ToldDate> term = told_date(by);
    const std::optional<ToldDate> end = told_date(done.empty() ? last_day : done);
    if (!term || !end) return std::nullopt;
    return is_before(*term, *end);
}

}  // namespace raadspoor::query
