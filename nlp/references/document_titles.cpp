#include "nlp/references/document_titles.h"

#include <algorithm>
#include <array>

#include "nlp/measures/date_points.h"
#include "nlp/words/letters.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

const WordSet acts{
    "motie moties amendement amendementen resolutie resoluties brief brieven rib raadsvraag besluit "
    "raadsbesluit collegebesluit "
    "raadsvoorstel collegevoorstel voorstel memo raadsmemo"};

const WordSet papers{
    "rapport nota notitie advies convenant agenda visie code handreiking propositie strategie verordening "
    "onderzoek monitor "
    "factsheet evaluatie manifest pact jaarverslag jaarplan protocol leidraad richtlijn richtlijnen agenda's "
    "begroting "
    "beleidsregels position beleidskader"};

const WordSet budgets{
    "voorjaarsnota najaarsnota kadernota perspectiefnota programmabegroting meerjarenbegroting jaarstukken "
    "jaarrekening "
    "meicirculaire septembercirculaire decembercirculaire junicirculaire zomernota begrotingscirculaire"};

const WordSet no_documents{
    "bouwplan tijdplan stappenplan tijdsplan macrokader kader postcode barcode behandelplan"};

constexpr std::array<std::string_view, 4> act_endings{"brief", "motie", "amendement", "memo"};

constexpr std::array<std::string_view, 19> paper_endings{
    "rapport",   "nota",        "notitie",    "akkoord",     "visie",     "agenda",       "plan",
    "strategie", "verordening", "begroting",  "kader",       "convenant", "overeenkomst", "advies",
    "code",      "onderzoek",   "circulaire", "handreiking", "monitor"};

template <class Endings>
bool ends_in(std::string_view word, const Endings& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) {
        return word.back() == end.back() && word.size() > end.size() && word.ends_with(end);
    });
}

bool closing_quote(const Pieces& p, std::size_t i) {
    const std::string_view it = p.text(i);
    const bool quote = it == "’" || it == "”" || it == "\"" || it == "»" || it == "'" || it == "“";
    return quote && p.glued(i) && !(p.glued(i + 1) && p.word(i + 1));  // not the apostrophe of "foto's"
}

/// The words in small letters that a title may hold.
constexpr std::string_view small =
    "van de het een en voor in op aan ten te tot der den over met bij naar door om of uit & per";

}  // namespace

DocumentNoun document_noun(const Pieces& p, std::size_t i) {
    if (!p.word(i) || p.lower(i).size() < 3) return DocumentNoun::none;
    if (no_documents.contains(p.lower(i))) return DocumentNoun::none;
    if (budgets.contains(p.lower(i))) return DocumentNoun::budget;
    if (acts.contains(p.lower(i)) || ends_in(p.lower(i), act_endings) || p.lower(i).ends_with("brieven"))
        return DocumentNoun::act;
    if (papers.contains(p.lower(i))) return DocumentNoun::paper;
    return ends_in(p.lower(i), paper_endings) ? DocumentNoun::paper : DocumentNoun::none;
}

std::string normal_name(std::string_view name) {
    std::string normal;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(" \n\t"), name.size());
        if (end > 0) normal.append(normal.empty() ? "" : " ").append(fold(name.substr(0, end)));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return normal;
}

bool is_shouted(std::string_view word) { return word.size() > 2 && all_capitals(word); }

bool opening_quote(const Pieces& p, std::size_t i) {
    const std::string_view it = p.text(i);
    return it == "‘" || it == "“" || it == "„" || it == "\"" || it == "«" ||
           ((it == "'" || it == "’") && p.glued(i + 1) && !p.glued(i));
}

std::size_t quoted_end(const Pieces& p, std::size_t i) {
    if (!opening_quote(p, i) || !p.capital(i + 1)) return 0;
    for (std::size_t at = i + 1; at < i + 45 && at < p.size(); ++at)
        if (closing_quote(p, at)) return at > i + 2 ? at + 1 : 0;
    return 0;
}

bool new_cell(const Pieces& p, std::string_view text, std::size_t i) {
    if (i == 0 || i >= p.size()) return false;
    const std::size_t begin = p[i - 1].span.end;
    return Span{begin, p[i].span.begin}.of(text).find('\t') != std::string_view::npos;
}

std::size_t surname_end(const Pieces& p, std::size_t i) {
    std::size_t at = i, capitals_seen = 0;
    while (at < i + 5) {
        if (p.capital(at))
            ++capitals_seen;
        else if (!p.any_of(at, "van de den der ter ten te el"))
            break;
        ++at;
        if (p.dash(at) && p.glued(at) && p.capital(at + 1))
            ++at;
        else if (capitals_seen > 0 && p.any_of(at, "van en"))
            break;
    }
    return capitals_seen ? at : i;
}

std::size_t code_end(const Pieces& p, std::size_t i) {
    const bool starts = p.number(i) || (p.capital(i) && p.text(i).size() < 6 && p.glued(i + 1) &&
                                        (p.number(i + 1) || (p.dash(i + 1) && p.number(i + 2))));
    if (!starts) return i;
    std::size_t at = i + 1;
    while (p.glued(at)) {
        const bool joins = p.dash(at) || p.any_of(at, "/ .");
        if (joins && p.glued(at + 1) && (p.number(at + 1) || p.word(at + 1)))
            at += 2;
        else if (p.number(at) || p.word(at))
            ++at;
        else
            break;
    }
    return at;
}

std::size_t title_end(const Pieces& p, std::string_view text, std::size_t i) {
    std::size_t at = i, last = i;
    while (at < i + 24 && at < p.size() && !new_cell(p, text, at)) {
        std::size_t end = at;
        if (const std::size_t years = period_end(p, at))
            end = years;
        else if (p.capital(at))
            ++end;
        else if (last > i &&
                 (p.any_of(at, small) || (p.any_of(at, "- / –") && p.glued(at + 1) == p.glued(at)))) {
            ++at;
            continue;
        } else if (last > i && p.number(at) && p.word(at + 1) && p.glued(at + 1)) {
            end = at + 2;  // "22c"
        } else {
            break;
        }
        at = last = end;
    }
    return last;
}

std::size_t period_end(const Pieces& p, std::size_t i) {
    std::size_t at = i;
    if (!p.number(i) || year_number(p, at) == 0) return 0;
    std::size_t second = at + 1;
    if ((p.dash(at) || p.is(at, "/")) && (year_number(p, second, true) || p.digits(second) == 2))
        return std::max(second, at + 2);
    return at;
}

}  // namespace raadspoor::nlp
