#include "query/answers/amount_list.h"

#include <algorithm>
#include <array>

#include "corpus/sentences.h"
#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "query/answers/list_rows.h"
#include "query/print/actor_names.h"
#include "query/question/lister.h"
#include "query/question/promise_terms.h"

namespace raadspoor::query {

namespace {

using index::Listed;

/// Where a phrase ends: at a verb, a preposition of time, a sign.
std::string noun_phrase(std::string_view words) {
    static const nlp::Pattern end{
        R"((?i)\s+(?:is|zijn|was|waren|wordt|worden|werd|werden|wordt|heeft|hebben|had|kan|kunnen|)"
        R"(zal|zullen|)"
        R"(moet|moeten|te|om|dat|die|waarvan|waarbij|bedraagt|bedragen|beschikbaar|begroot|geraamd|nodig|)"
        R"(vanaf|tot|per|bestaat|komt|gaat|van €|in \d{4}|over \d{4}|voor \d{4})\b.*$|[,.;:()\n\t].*$)"};
    const std::string_view rest = end.find(words);
    std::string phrase =
        one_line(rest.data() == nullptr ? words : words.substr(0, words.size() - rest.size()));
    constexpr std::size_t longest = 100;
    if (phrase.size() > longest) {
        const std::size_t cut = phrase.rfind(' ', longest);
        phrase.resize(cut == std::string::npos ? 0 : cut);
    }
    return phrase;
}

bool tells_nothing(const std::string& phrase) {
    static const nlp::Pattern bare{R"(^(?:\d.*|€.*|het|de|een|dit|deze|dat|jaar|maximaal|ongeveer|circa)?$)"};
    return bare.in(phrase);
}

}  // namespace

std::string amount_for(std::string_view sentence, Span amount) {
    const std::string behind{sentence.substr(amount.end)}, before{sentence.substr(0, amount.begin)};
    // "€ 4 mln. (structureel) voor de brug", "10% korting", "€ 300 per woning"
    static const nlp::Pattern for_behind{
        R"((?i)^(?: (?:miljoen|mln\.?|euro|structureel|incidenteel|extra|per jaar|jaarlijks|)"
        R"(\([^)]{0,40}\)|beschikbaar|nodig|in \d{4}|vanaf \d{4}))* ?)"
        R"((?:voor|ten behoeve van|t\.b\.v\.|aan|van|op|ten laste van) )"
        R"(((?:de|het|een|deze|dit|onze|hun)? ?\pL[^\n]*)$)"};
    static const nlp::Pattern noun_behind{R"(^ ?(?:van )?((?:de |het |een )?\p{Ll}[\pL-]{3,}[^\n]{0,80})$)"};
    // "een korting van 10%", "Voor de brug is € 4 mln. nodig", "De kosten bedragen € 4 mln."
    static const nlp::Pattern noun_before{
        R"((?i)((?:\pL[\pL-]*\s+){0,3}\pL[\pL-]{2,})\s+(?:van|ad|à|met|ter hoogte van|ter grootte van)\s+)"
        R"((?:de\s+|dit bedrag van\s+)?(?:maximaal|ruim|circa|ongeveer|ca\.|bijna|generieke|totaal|)"
        R"(in totaal)?\s*$)"};
    static const nlp::Pattern for_before{
        R"((?i)(?:^|[\s(])(?:voor|ten behoeve van) ((?:de|het|een|deze|dit|onze) [^\n,;:]{3,120})$)"};
    static const nlp::Pattern subject_before{
        R"((?i)(?:^|[.;]\s+)((?:de|het|deze|onze|totale)\s+[^,.;:]{3,100}?)\s+)"
        R"((?:bedraagt|bedragen|is|zijn|wordt|worden|komt|komen|neemt|daalt|stijgt|was|waren)\b[^.;]*$)"};
    std::string phrase;
    if (for_behind.in(behind, &phrase) && !tells_nothing(phrase = noun_phrase(phrase))) return phrase;
    if (noun_before.in(before, &phrase) && !tells_nothing(phrase = noun_phrase(phrase))) return phrase;
    if (for_before.in(before, &phrase) && !tells_nothing(phrase = noun_phrase(phrase))) return phrase;
    if (subject_before.in(before, &phrase) && !tells_nothing(phrase = noun_phrase(phrase))) return phrase;
    if (noun_behind.in(behind, &phrase) && !tells_nothing(phrase = noun_phrase(phrase))) return phrase;
    return {};
}

std::string amount_year(std::string_view sentence, Span amount) {
    static const nlp::Pattern years{R"(^(20\d{2}|19\d{2})(?:(?:-| ?– ?| tot en met | t/m )(20\d{2}))?)"};
    const auto digit = [&](std::size_t at) {
        return at < sentence.size() && sentence[at] >= '0' && sentence[at] <= '9';
    };
    std::string nearest;
    std::size_t least = std::string_view::npos;
    for (std::size_t at = 0; at + 4 <= sentence.size(); ++at) {
        if (!digit(at) || (at > 0 && (digit(at - 1) || sentence[at - 1] == '.' || sentence[at - 1] == ',')))
            continue;
        std::string from, to;
        if (!years.in(sentence.substr(at), &from, &to) || digit(at + 4)) continue;
        if (at >= amount.begin && at < amount.end) continue;
        // What stands behind the amount is nearer to it than as much before it.
        const std::size_t distance = at >= amount.end ? at - amount.end : 2 * (amount.begin - at);
        if (distance >= least) continue;
        least = distance;
        nearest = to.empty() ? from : from + "/" + to;
    }
    return nearest;
}

namespace {

template <class Said>
AmountRow row_of(const ReadDocument& it, const Said& said, const char* unit) {
    const Span sentence = sentence_around(it.analysis.sentences, said.span);
    const std::string_view words = sentence.of(it.document.text);
    const Span place{said.span.begin - sentence.begin, said.span.end - sentence.begin};
    AmountRow row{row_at(it, sentence)};
    row.value = said.value;
    row.unit = unit;
    row.text = one_line(said.span.of(it.document.text));
    row.what = amount_for(words, place);
    row.year = amount_year(words, place);
    if (!it.analysis.metadata.sender.empty())  // else it would be guessed
        row.according_to = actor_of(it.document, it.analysis, said.span, {});
    return row;
}

}  // namespace

ListAnswer<AmountRow> amounts(const index::Reader& reader, const ListQuestion& asked) {
    return list_of<AmountRow>(
        reader, asked, index::List::amounts, [](const ReadDocument& it, const Listed& listed) {
            const std::size_t first = percentages_from(it.analysis);
            const Annotations& all = it.analysis.annotations;
            return listed.n < first ? row_of(it, all.amounts.at(listed.n), "€")
                                    : row_of(it, all.percentages.at(listed.n - first), "%");
        });
}

}  // namespace raadspoor::query
