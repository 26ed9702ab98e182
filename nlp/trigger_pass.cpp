#include "nlp/trigger_pass.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <cassert>
#include <stdexcept>
#include <string>

#include "nlp/extractors.h"
#include "nlp/pattern.h"

namespace raadspoor::nlp {

/// RE2's own, out of sight of the header.
class TriggerPass::Set : public RE2::Set {
public:
    Set() : RE2::Set(options(), RE2::UNANCHORED) {}

private:
    static RE2::Options options() {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(64 << 20);
        return options;
    }
};

TriggerPass::TriggerPass()
    : extractors_{&date_extractor(),      &amount_extractor(),   &organisation_extractor(),
                  &signatory_extractor(), &condition_extractor(), &reference_extractor(),
                  &position_extractor(),  &vote_extractor(),     &commitment_extractor()},
      set_{std::make_unique<Set>()} {
    for (std::size_t i = 0; i < extractors_.size(); ++i) {
        assert(extractors_[i]->triggers.empty() == (extractors_[i]->in_sentence == nullptr));
        for (const std::string_view trigger : extractors_[i]->triggers) add(trigger, i);
    }
    if (!set_->Compile()) throw std::logic_error("de triggers passen niet in het geheugen van RE2");
}

TriggerPass::~TriggerPass() = default;

const TriggerPass& TriggerPass::get() {
    static const TriggerPass pass;
    return pass;
}

void TriggerPass::add(std::string_view trigger, std::size_t owner) {
    std::string error;
    if (set_->Add(latin(trigger), &error) < 0) throw std::logic_error("trigger: " + error);
    owner_.push_back(owner);
    all_.set(owner);
}

TriggerPass::Owners TriggerPass::owners_in(std::string_view words, std::vector<int>& hits) const {
    if (owner_.empty()) return {};
    RE2::Set::ErrorInfo error{};
    if (!set_->Match({words.data(), words.size()}, &hits, &error)) return error.kind == RE2::Set::kNoError ? Owners{} : all_;
    Owners owners;
    for (const int hit : hits) owners.set(owner_[static_cast<std::size_t>(hit)]);
    return owners;
}

void TriggerPass::run(const Reading& reading, std::vector<Annotation>& found) const {
    if (reading.sentences.empty()) return;
    std::vector<int> hits;
    Cut cut{reading, reading.sentences.front()};
    for (const Sentence& sentence : reading.sentences) {
        cut.turn_to(sentence);
        const Owners owners = owners_in(cut.words(), hits);
        for (std::size_t i = 0; i < extractors_.size(); ++i)
            if (owners[i]) extractors_[i]->in_sentence(cut, found);
    }
    for (const Extractor* extractor : extractors_)
        if (extractor->in_document) extractor->in_document(reading, found);
}

}  // namespace raadspoor::nlp
