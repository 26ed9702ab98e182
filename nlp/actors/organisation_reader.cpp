#include "nlp/actors/organisation_reader.h"

#include <string>
#include <string_view>

#include "corpus/text.h"
#include "nlp/actors/document_names.h"
#include "nlp/actors/unlisted_names.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/surroundings.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

/// "Naam van de Organisatie (NvdO)": the document's own abbreviation.
void abbreviation(ActorPass& pass, const ActorHit& hit) {
    const std::string_view after = text_after(pass.text, hit.span.end);
    if (!after.starts_with(" (") || hit.span.of(pass.text).find(' ') == std::string_view::npos) return;
    const std::string_view shortened = after.substr(2, after.find(')') - 2);
    if (shortened.size() < 2 || shortened.size() > 12 || !word_at(shortened, 0) ||
        after.find(')') == std::string_view::npos)
        return;
    const std::size_t begin = hit.span.end + 2;
    pass.add({begin, begin + shortened.size()}, hit.value, "organisation.abbreviation");
}

void organisation(ActorPass& pass, const ActorHit& hit) {
    const std::string_view name = hit.span.of(pass.text);
    if (pass.is_shouted(hit.span)) return;
    if (hit.value == name && text_after(pass.text, hit.span.end).starts_with("-") && !capital_at(name, 1) &&
        name.size() < 5)
        return;
    pass.add(hit.span, hit.value, "organisation.name");
    abbreviation(pass, hit);
}

void national(ActorPass& pass, const ActorHit& hit) {
    if (hit.span.of(pass.text) == "rijk") {
        static const Pattern before{"(?i:(?:^| )(?:het|door|vanuit|tussen|van het|naar het)) $"};
        static const Pattern other{
            "^ (?:der|van|geschakeerde?|versierde?|gevarieerde?|aanbod|verleden|beeld)(?:[^\\pL]|$)"};
        static const Pattern list{"^(?:,| en) (?:gemeenten|provincies)"};
        const std::string_view words_after = text_after(pass.text, hit.span.end);
        const bool named = before.in(text_before(pass.text, hit.span.begin)) && !other.in(words_after);
        if (!named && !list.in(words_after)) return;
    }
    if (text_after(pass.text, hit.span.end).starts_with("-")) return;
    pass.add(hit.span, hit.value, "organisation.national");
}

/// "Noordvliet Wind B.V.".
void company_tail(ActorPass& pass, const ActorHit& hit) {
    if (hit.span.begin < 2 || pass.text[hit.span.begin - 1] != ' ') return;
    const Span name = name_before(pass.reading.document.text, hit.span.begin - 1);
    if (name.empty() || name.begin < pass.covered) return;
    const Span whole{name.begin, hit.span.end};
    pass.add(whole, std::string(whole.of(pass.text)), "organisation.company");
}

/// "De Dijkring" is a name, "De" or "Raad" is none.
bool no_name(std::string_view words) {
    const bool article = words.starts_with("De ") || words.starts_with("Het ");
    return !article && opens_with_common_word(words);
}

/// "Adviesraad Sociaal Domein Hengelo" is named without its municipality.
std::size_t without_town(const ActorPass& pass, Span head, std::size_t end) {
    if (!head.of(pass.text).ends_with("raad")) return end;
    for (std::size_t i = pass.at + 1; i < pass.hits.size() && pass.hits[i].span.begin < end; ++i)
        if (pass.hits[i].kind == ActorKind::municipality && pass.hits[i].span.end == end &&
            pass.hits[i].span.begin > head.end + 1)
            return pass.hits[i].span.begin - 1;
    return end;
}

/// The abbreviation that the document gives in brackets behind a name, else the name.
std::string value_of(const ActorPass& pass, Span name) {
    static const Pattern bracket{R"(^ \((\p{Lu}[\pL\d&-]{1,10})\))"};
    std::string shortened;
    if (bracket.in(text_after(pass.text, name.end), &shortened)) return shortened;
    return capitalised(name.of(pass.text));
}

/// Behind "voor de " and the like at `at`.
std::size_t behind_preposition(std::string_view text, std::size_t at) {
    for (const std::string_view word : {"voor de ", "voor ", "van de ", "van ", "tot "})
        if (text.substr(at).starts_with(word)) return at + word.size();
    return at;
}

/// Where a name ends that goes on with what it made: "GGD Eemland Kadernota" is the GGD's.
std::size_t without_paper(std::string_view text, std::size_t from, std::size_t end) {
    static const Pattern paper{
        R"( ((Concept|Ontwerp|Programma|Meerjaren)?-?(Kadernota|Jaarrekening|)"
        R"(Jaarstukken|Jaarverslag|Begroting|Bestuursrapportage|Jaarplan|Beleidsplan|Voorjaarsnota|)"
        R"(Najaarsnota|Persbericht|Nieuwsbrief))\b)"};
    const std::string_view name = text.substr(from, end - from), made = paper.find(name);
    return made.empty() ? end : static_cast<std::size_t>(made.data() - text.data());
}

void organisation_head(ActorPass& pass, const ActorHit& hit) {
    if (pass.text.substr(hit.span.end, 1) != " ") return;
    const std::size_t at = hit.span.end + 1;
    const std::size_t from = behind_preposition(pass.text, at);
    const std::size_t end = without_paper(pass.text, from, name_end(pass.reading.document.text, from));
    if (end == from || (from == at && no_name(pass.text.substr(at, end - at)))) return;
    const ActorHit named{{hit.span.begin, without_town(pass, hit.span, end)}, hit.kind, {}};
    const std::string value = value_of(pass, named.span);
    pass.add(named.span, value, "organisation.head");
    abbreviation(pass, {named.span, named.kind, value});
}

/// "grondeigenaar GRUM": the name alone.
void apposition(ActorPass& pass, const ActorHit& hit) {
    const std::size_t at = hit.span.end + 1;
    if (pass.text.substr(hit.span.end, 1) != " ") return;
    const std::size_t end = name_end(pass.reading.document.text, at);
    if (end == at || opens_with_common_word(pass.text.substr(at, end - at))) return;
    if (pass.at + 1 < pass.hits.size() && pass.hits[pass.at + 1].span.begin < end) return;
    pass.add({at, end}, std::string(pass.text.substr(at, end - at)), "organisation.apposition");
}

/// "Het [Zwolse college]", "de Bossche raad".
void town_adjective(ActorPass& pass, const ActorHit& hit) {
    static const Pattern body{
        R"(^ ((?:gemeente)?raad|college|gemeentebestuur|stadsbestuur|wethouder|burgemeester|coalitie)\b)"};
    const std::string_view after = text_after(pass.text, hit.span.end);
    std::string noun;
    if (!body.in(after, &noun)) return;
    pass.add({hit.span.begin, hit.span.end + 1 + noun.size()}, hit.value, "organisation.town_adjective");
}

}  // namespace

void read_organisation(ActorPass& pass) {
    const ActorHit& hit = pass.hits[pass.at];
    switch (hit.kind) {
        case ActorKind::organisation:
            return organisation(pass, hit);
        case ActorKind::national:
            return national(pass, hit);
        case ActorKind::chamber:
            return pass.add(hit.span, hit.value, "organisation.chamber");
        case ActorKind::organisation_head:
            return organisation_head(pass, hit);
        case ActorKind::town_adjective:
            return town_adjective(pass, hit);
        case ActorKind::apposition:
            return apposition(pass, hit);
        case ActorKind::company_tail:
            return company_tail(pass, hit);
        default:
            return;
    }
}

}  // namespace raadspoor::nlp
