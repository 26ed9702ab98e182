#include "nlp/actors/document_names.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/patterns/gazetteer.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest_abbreviation = 10;
constexpr std::size_t longest_name = 9;  // words

bool joins_a_name(std::string_view word) {
    static constexpr std::array words{"van", "voor", "de",  "der", "den", "het",
                                      "en",  "tot",  "aan", "in",  "op"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a name tells that it is an organisation's.
bool names_organisation(std::string_view name) {
    static constexpr std::array words{
        "bestuur",    "raad",    "dienst",     "samenwerking", "vereniging",  "stichting",  "overleg",
        "regio",      "bureau",  "institu",    "autoriteit",   "inspectie",   "coöperatie", "centrum",
        "federatie",  "bond",    "orgaan",     "bank",         "platform",    "netwerk",    "maatschappij",
        "schap",      "bedrijf", "unie",       "commissie",    "genootschap", "koepel",     "verbond",
        "corporatie", "kamer",   "werkplaats", "agentschap"};
    const std::string small = ascii_lower(name);
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return small.find(word) != std::string::npos; });
}

}  // namespace

Span name_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    std::size_t at = end;
    for (std::size_t words = 0; words < longest_name; ++words) {
        const std::string_view word = word_before(text, at);
        if (word.empty()) break;
        const auto word_begin = static_cast<std::size_t>(word.data() - text.data());
        if (at - word_begin - word.size() > 1) break;
        if (capital_at(text, word_begin))
            begin = word_begin;
        else if (!joins_a_name(word))
            break;
        if (word_begin == 0 || text[word_begin - 1] != ' ') break;
        at = word_begin;
    }
    return {begin, end};
}

std::vector<WrittenOut> written_out_organisations(std::string_view text) {
    std::vector<WrittenOut> found;
    for (std::size_t open = text.find(" ("); open != std::string_view::npos;
         open = text.find(" (", open + 2)) {
        const std::size_t begin = open + 2;
        if (!capital_at(text, begin)) continue;
        const std::size_t end = word_end(text, begin);
        if (end >= text.size() || text[end] != ')' || end - begin > longest_abbreviation || end - begin < 2)
            continue;
        if (!capital_at(text, begin + 1) && !capital_at(text, end - 1)) continue;
        if (text.substr(begin, end - begin).find_first_not_of("IVX") == std::string_view::npos)
            continue;  // a chapter of the budget
        Span full = name_before(text, open);
        for (const std::string_view article : {"Het ", "De ", "Een "})
            if (full.of(text).starts_with(article)) full.begin += article.size();
        const std::string_view name = full.of(text);
        if (name.starts_with(std::string(text.substr(begin, end - begin)) + " "))
            continue;  // "GGD Noord (GGD)" makes GGD no name
        if (name.find(' ') != std::string_view::npos && names_organisation(name))
            found.push_back({full, {begin, end}});
    }
    return found;
}

std::vector<ActorHit> with_document_names(std::string_view text, std::vector<ActorHit> hits,
                                          const std::map<std::string, ActorHit>& names) {
    std::vector<std::string> spellings;
    std::vector<const ActorHit*> meanings;
    for (const auto& [spelling, meaning] : names) {
        spellings.push_back(spelling);
        meanings.push_back(&meaning);
    }
    std::vector<ActorHit> own;
    for (const NameHit& hit : Gazetteer{spellings}.find(text))
        own.push_back({hit.span, meanings[hit.name]->kind, meanings[hit.name]->value});
    std::vector<ActorHit> all;
    std::merge(hits.begin(), hits.end(), own.begin(), own.end(), std::back_inserter(all),
               [](const ActorHit& a, const ActorHit& b) {
                   return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                       : a.span.end > b.span.end;
               });
    std::vector<ActorHit> apart;
    for (ActorHit& hit : all)
        if (apart.empty() || apart.back().span.end <= hit.span.begin) apart.push_back(std::move(hit));
    return apart;
}

}  // namespace raadspoor::nlp
