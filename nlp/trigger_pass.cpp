#include "nlp/trigger_pass.h"

#include <re2/filtered_re2.h>

#include <cassert>
#include <string>

#include "nlp/extractors.h"
#include "nlp/pattern.h"

namespace raadspoor::nlp {

namespace {

/// Strings of which at least one occurs wherever `pattern` does; none when there are no such strings.
std::vector<std::string> atoms_of(const Pattern& pattern) {
    constexpr int shortest = 1;
    re2::FilteredRE2 one{shortest};
    const RE2& expression = pattern;
    int id = 0;
    one.Add(expression.pattern(), RE2::Quiet, &id);
    std::vector<std::string> atoms;
    one.Compile(&atoms);
    std::vector<int> untold;
    one.AllPotentials({}, &untold);
    return untold.empty() ? atoms : std::vector<std::string>{};
}

/// "(?:a)|(?:b)"
std::string alternatives(const std::vector<std::string_view>& expressions) {
    std::string all;
    for (const std::string_view expression : expressions) all.append(all.empty() ? "(?:" : "|(?:").append(expression).append(")");
    return all;
}

}  // namespace

TriggerPass::TriggerPass()
    : extractors_{&date_extractor(),      &amount_extractor(),   &organisation_extractor(),
                  &signatory_extractor(), &condition_extractor(), &reference_extractor(),
                  &position_extractor(),  &vote_extractor(),     &commitment_extractor()} {
    for (std::size_t i = 0; i < extractors_.size(); ++i) {
        assert(extractors_[i]->triggers.empty() == (extractors_[i]->in_sentence == nullptr));
        add(extractors_[i]->triggers, i);
    }
    atoms_ = Atoms{words_};
}

TriggerPass::~TriggerPass() = default;

const TriggerPass& TriggerPass::get() {
    static const TriggerPass pass;
    return pass;
}

void TriggerPass::add(const std::vector<std::string_view>& triggers, std::size_t owner) {
    any_.push_back(triggers.empty() ? nullptr : std::make_unique<Pattern>(alternatives(triggers)));
    for (const std::string_view trigger : triggers) {
        const std::vector<std::string> words = atoms_of(Pattern{trigger});
        if (words.empty()) always_.set(owner);
        for (const std::string& word : words) {
            words_.push_back(word);
            owners_.emplace_back().set(owner);
        }
    }
}

TriggerPass::Owners TriggerPass::owners_in(std::string_view words) const {
    Owners owners = always_;
    atoms_.each_in(words, [&](int atom) { owners |= owners_[static_cast<std::size_t>(atom)]; });
    for (std::size_t i = 0; i < extractors_.size(); ++i)
        if (owners[i] && !any_[i]->in(words)) owners.reset(i);
    return owners;
}

void TriggerPass::run(const Reading& reading, std::vector<Annotation>& found) const {
    if (reading.sentences.empty()) return;
    Cut cut{reading, reading.sentences.front()};
    for (const Sentence& sentence : reading.sentences) {
        cut.turn_to(sentence);
        const Owners owners = owners_in(cut.words());
        for (std::size_t i = 0; i < extractors_.size(); ++i)
            if (owners[i]) extractors_[i]->in_sentence(cut, found);
    }
    for (const Extractor* extractor : extractors_)
        if (extractor->in_document) extractor->in_document(reading, found);
}

}  // namespace raadspoor::nlp
