#include "nlp/statements/frame_triggers.h"

#include <algorithm>
#include <set>

#include "nlp/grammar/verbs.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

namespace {

/// Verbs that stand in so many sentences that they tell nothing.
bool is_common(std::string_view lemma) {
    static const WordSet common{
        "* - zijn hebben gaan staan vinden zien geven maken komen doen willen blijven houden nemen kiezen "
        "passen "
        "brengen krijgen leggen stellen zetten worden kunnen moeten voldoen stoppen treden stappen volgen "
        "delen"};
    return common.contains(lemma);
}

/// What the verb is without a particle that may stand apart from it.
std::string base_of(std::string_view lemma) {
    for (const VerbReading& reading : lemmas_of(lemma))
        if (reading.lemma == lemma && !reading.particle.empty())
            return std::string(lemma.substr(reading.particle.size()));
    return {};
}

void add_forms(std::string_view lemma, std::set<std::string>& words) {
    words.emplace(lemma);
    for (std::string& form : forms_of(lemma)) words.insert(std::move(form));
    if (const std::string base = base_of(lemma); !base.empty())
        for (std::string& form : forms_of(base)) words.insert(std::move(form));
}

/// The words of a want that tell more than a common verb; empty when it has none.
std::vector<std::string_view> telling(const Want& want) {
    using Part = Want::Part;
    if (want.absent) return {};
    if (want.part == Part::preposition) return want.nouns;
    const bool words = want.part == Part::object || want.part == Part::predicate ||
                       want.part == Part::being || want.part == Part::word ||
                       want.part == Part::side_by_side || want.part == Part::subject;
    return words ? want.words : std::vector<std::string_view>{};
}

std::string as_pattern(std::string_view word) {
    std::string pattern = word.starts_with('*') ? std::string(word.substr(1)) : "\\b" + std::string(word);
    std::replace(pattern.begin(), pattern.end(), '_', ' ');
    return "(?i)" + pattern + "\\b";
}

void add_wants(const Frame& frame, std::set<std::string>& patterns) {
    for (const Want& want : frame.wants) {
        const std::vector<std::string_view> words = telling(want);
        for (const std::string_view word : words) patterns.insert(as_pattern(word));
        if (!words.empty()) return;
    }
    for (const Want& want : frame.wants)
        if (want.part == Want::Part::modal)
            for (const std::string_view modal : want.words)
                for (const std::string& form : forms_of(modal)) patterns.insert(as_pattern(form));
}

}  // namespace

std::vector<std::string> triggers_of(const FrameTable& table) {
    std::set<std::string> forms, patterns;
    for (const Frame& frame : table.frames()) {
        const std::size_t before = patterns.size();
        const bool common = std::all_of(frame.heads.begin(), frame.heads.end(), is_common);
        if (common) add_wants(frame, patterns);
        if (!common || patterns.size() == before)
            for (const std::string_view head : frame.heads)
                if (head != "*" && head != "-") add_forms(head, forms);
    }
    for (const std::string& form : forms) patterns.insert(as_pattern(form));
    return {patterns.begin(), patterns.end()};
}

}  // namespace raadspoor::nlp
