#include "nlp/actors/holders.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

/// The value that those that count have most, the first of equals.
template <class Counts>
std::string most_named(const std::vector<Organisation>& organisations, const Counts& counts) {
    std::map<std::string_view, int> times;
    std::string best;
    int most = 0;
    for (const Organisation& it : organisations)
        if (counts(it)) most = std::max(most, ++times[it.value]);
    for (const Organisation& it : organisations)
        if (counts(it) && times[it.value] == most && best.empty()) best = it.value;
    return best;
}

/// "Gemeenten" at the head of a sentence -> "gemeenten".
std::string small_initial(std::string word) {
    if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return word;
}

/// "De Kamer" stands for whoever reads, and speaks nowhere.
bool names_chamber(const Organisation& organisation) { return organisation.rule == "organisation.chamber"; }

}  // namespace

bool names_municipality(const Organisation& organisation) {
    return organisation.rule.name().starts_with("organisation.municipality");
}

std::string home_municipality(const std::vector<Organisation>& organisations) {
    return most_named(organisations, names_municipality);
}

std::string document_author(const Annotations& found) {
    for (const Signatory& it : found.signatories)
        if (!is_party(it.organisation)) return it.organisation;
    const std::string home = home_municipality(found.organisations);
    if (!home.empty()) return home;
    return most_named(found.organisations,
                      [](const Organisation& it) { return !is_party(it.value) && !names_chamber(it); });
}

std::string organisation_in(const std::vector<Organisation>& organisations, Span span) {
    std::string last;
    for (const Organisation& it : organisations)
        if (span.contains(it.span)) last = it.value;
    return last;
}

template <class Statement>
void name_holders(const Reading& reading, const Annotations& found, std::vector<Statement>& statements) {
    using re2::RE2;
    static const Pattern first_person{"(?i)(?:^|[^\\pL])(?:wij|we|ik|ons|onze|mijn)(?:$|[^\\pL])"};
    static const Pattern group{
        "(?i)(?:^|[^\\pL])(gemeenten|staatssecretaris|minister|kabinet|indieners|achterbannen|inwoners)(?:$|["
        "^\\pL])"};
    std::vector<std::pair<std::size_t, std::string_view>> organisations;
    for (const Organisation& it : found.organisations)
        if (!names_chamber(it)) organisations.emplace_back(it.span.begin, it.value);
    std::sort(organisations.begin(), organisations.end());
    const std::string author = document_author(found);
    for (Statement& it : statements) {
        if (!it.holder.empty()) continue;
        const std::string_view clause = it.span.of(reading.text);
        const re2::StringPiece words{clause.data(), clause.size()};
        const auto named = std::lower_bound(organisations.begin(), organisations.end(),
                                            std::pair(it.span.begin, std::string_view{}));
        if (RE2::PartialMatch(words, first_person))
            it.holder = author;
        else if (named != organisations.end() && named->first < it.span.end)
            it.holder = named->second;
        else if (RE2::PartialMatch(words, group, &it.holder))
            it.holder = small_initial(it.holder);
        else
            it.holder = author;
    }
}

template void name_holders(const Reading&, const Annotations&, std::vector<Position>&);
template void name_holders(const Reading&, const Annotations&, std::vector<Commitment>&);

}  // namespace raadspoor::nlp
