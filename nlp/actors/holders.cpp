#include "nlp/actors/holders.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

template <class Counts>
std::string most_named(const std::vector<Annotation>& found, const Counts& counts) {
    std::map<std::string, int> times;
    std::string best;
    int most = 0;
    for (const Annotation& annotation : found)
        if (counts(annotation)) most = std::max(most, ++times[annotation.value]);
    for (const Annotation& annotation : found)
        if (counts(annotation) && times[annotation.value] == most && best.empty()) best = annotation.value;
    return best;
}

/// "Gemeenten" at the head of a sentence -> "gemeenten".
std::string small_initial(std::string word) {
    if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return word;
}

}  // namespace

bool names_municipality(const Annotation& annotation) {
    return annotation.kind == Kind::organisation && annotation.rule.starts_with("organisation.municipality");
}

std::string home_municipality(const std::vector<Annotation>& found) {
    return most_named(found, names_municipality);
}

std::string document_author(const std::vector<Annotation>& found) {
    for (const Annotation& annotation : found)
        if (annotation.kind == Kind::signatory && !annotation.organisation.starts_with("party:"))
            return annotation.organisation;
    const std::string home = home_municipality(found);
    if (!home.empty()) return home;
    return most_named(found, [](const Annotation& annotation) {
        return annotation.kind == Kind::organisation && !annotation.value.starts_with("party:") &&
               annotation.rule != "organisation.chamber";
    });
}

std::string organisation_in(const std::vector<Annotation>& found, Span span) {
    std::string last;
    for (const Annotation& annotation : found)
        if (annotation.kind == Kind::organisation && span.contains(annotation.span)) last = annotation.value;
    return last;
}

void name_holders(const Reading& reading, Kind kind, std::vector<Annotation>& found) {
    using re2::RE2;
    static const Pattern first_person{"(?i)(?:^|[^\\pL])(?:wij|we|ik|ons|onze|mijn)(?:$|[^\\pL])"};
    static const Pattern group{
        "(?i)(?:^|[^\\pL])(gemeenten|staatssecretaris|minister|kabinet|indieners|achterbannen|inwoners)(?:$|["
        "^\\pL])"};
    std::vector<std::pair<std::size_t, std::string>> organisations;
    for (const Annotation& annotation : found)
        if (annotation.kind == Kind::organisation && annotation.rule != "organisation.chamber")
            organisations.emplace_back(annotation.span.begin, annotation.value);
    std::sort(organisations.begin(), organisations.end());
    const std::string author = document_author(found);
    for (Annotation& annotation : found) {
        if (annotation.kind != kind || !annotation.holder.empty()) continue;
        const std::string_view clause = annotation.span.of(reading.text);
        const re2::StringPiece words{clause.data(), clause.size()};
        const auto named = std::lower_bound(organisations.begin(), organisations.end(),
                                            std::pair(annotation.span.begin, std::string{}));
        if (RE2::PartialMatch(words, first_person))
            annotation.holder = author;
        else if (named != organisations.end() && named->first < annotation.span.end)
            annotation.holder = named->second;
        else if (RE2::PartialMatch(words, group, &annotation.holder))
            annotation.holder = small_initial(annotation.holder);
        else
            annotation.holder = author;
    }
}

}  // namespace raadspoor::nlp
