#include "nlp/asking/verb_family.h"

#include <algorithm>

#include "nlp/grammar/verbs.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

/// "steunt", beside "steun": no noun looks like that.
bool ends_with_t(std::string_view folded, const VerbReading& reading) {
    if (!folded.ends_with('t')) return false;
    const std::vector<VerbReading> shorter = lemmas_of(folded.substr(0, folded.size() - 1));
    return std::any_of(shorter.begin(), shorter.end(), [&](const VerbReading& it) {
        return it.lemma == reading.lemma && it.is(VerbForm::singular);
    });
}

/// "toezegging" is what "toezeggen" does; other words are themselves.
std::string verb_in(std::string_view folded) {
    for (const std::string_view ending : {"ing", "ingen"}) {
        if (folded.size() <= ending.size() + 2 || !folded.ends_with(ending)) continue;
        std::string verb = std::string(folded.substr(0, folded.size() - ending.size())) + "en";
        const std::vector<VerbReading> readings = lemmas_of(verb);
        if (std::any_of(readings.begin(), readings.end(), [&](const auto& it) { return it.lemma == verb; }))
            return verb;
    }
    return std::string(folded);
}

/// "subsidieren" as a dictionary has it, with a diaeresis; verbs in -ieren are so spelled or have none.
std::string with_diaeresis(std::string_view folded) {
    std::string spelled(folded);
    const std::size_t i = std::min(folded.find("ieer"), folded.find("ieren"));
    if (i != std::string_view::npos) spelled.replace(i + 1, 1, "ë");
    return spelled;
}

}  // namespace

std::vector<std::string> verb_family(std::string_view folded) {
    constexpr int used = 2;
    std::vector<std::string> family;
    const auto add = [&family](std::string form) {
        constexpr std::size_t shortest = 4;
        if (form.size() >= shortest && std::find(family.begin(), family.end(), form) == family.end())
            family.push_back(std::move(form));
    };
    std::vector<VerbReading> readings = lemmas_of(verb_in(folded));
    if (readings.empty()) readings = lemmas_of(with_diaeresis(folded));
    for (const VerbReading& reading : readings) {
        if (reading.used < used || (reading.is(VerbForm::singular) && !ends_with_t(folded, reading)))
            continue;
        for (const std::string& form : forms_of(reading.lemma)) add(fold(form));
        const std::string deed = fold(reading.lemma.substr(0, reading.lemma.size() - 2)) + "ing";
        add(deed);
        add(deed + "en");
    }
    return family;
}

}  // namespace raadspoor::nlp
