#include "nlp/analyse.h"

#include <re2/set.h>

#include <algorithm>
#include <bitset>
#include <cassert>
#include <memory>
#include <stdexcept>
#include <tuple>

#include "nlp/extractors.h"
#include "nlp/reading.h"
#include "nlp/structure.h"

namespace raadspoor::nlp {

namespace {

/// Every extractor, and all their triggers in one set: the first pass costs as much as one pattern.
class TriggerPass {
public:
    TriggerPass()
        : extractors_{&date_extractor(),      &amount_extractor(),   &organisation_extractor(),
                      &signatory_extractor(), &condition_extractor(), &reference_extractor(),
                      &position_extractor(),  &vote_extractor(),     &commitment_extractor()} {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(64 << 20);
        set_ = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
        for (std::size_t i = 0; i < extractors_.size(); ++i) {
            assert(extractors_[i]->triggers.empty() == (extractors_[i]->in_sentence == nullptr));
            for (const std::string_view trigger : extractors_[i]->triggers) add(trigger, i);
        }
        if (!set_->Compile()) throw std::logic_error("de triggers passen niet in het geheugen van RE2");
    }

    [[nodiscard]] const std::vector<const Extractor*>& extractors() const { return extractors_; }

    /// Calls each extractor that has a trigger in `sentence`, in their order.
    void run(const Reading& reading, const Sentence& sentence, std::vector<int>& hits, std::vector<Annotation>& found) const {
        const Owners owners = owners_in(sentence.span.of(reading.text), hits);
        for (std::size_t i = 0; i < extractors_.size(); ++i)
            if (owners[i]) extractors_[i]->in_sentence(reading, sentence, found);
    }

private:
    using Owners = std::bitset<16>;  // by place in extractors_

    void add(std::string_view trigger, std::size_t owner) {
        std::string error;
        if (set_->Add({trigger.data(), trigger.size()}, &error) < 0) throw std::logic_error("trigger: " + error);
        owner_.push_back(owner);
        all_.set(owner);
    }

    /// The extractors with a trigger in `words`; all of them when RE2's memory does not suffice to tell.
    [[nodiscard]] Owners owners_in(std::string_view words, std::vector<int>& hits) const {
        if (owner_.empty()) return {};
        RE2::Set::ErrorInfo error{};
        if (!set_->Match({words.data(), words.size()}, &hits, &error)) return error.kind == RE2::Set::kNoError ? Owners{} : all_;
        Owners owners;
        for (const int hit : hits) owners.set(owner_[static_cast<std::size_t>(hit)]);
        return owners;
    }

    std::vector<const Extractor*> extractors_;
    std::unique_ptr<RE2::Set> set_;
    std::vector<std::size_t> owner_;  // trigger -> extractor
    Owners all_;                      // those with triggers
};

const TriggerPass& trigger_pass() {
    static const TriggerPass pass;
    return pass;
}

}  // namespace

Analysis analyse(const Document& document, const std::string& date) {
    Analysis analysis;
    Reading reading = read(document, date);
    analysis.metadata = find_metadata(reading);
    if (reading.date.empty()) {
        reading.date = analysis.metadata.date;
        reading.date_of_file = analysis.metadata.date_basis == DateBasis::file;
    }

    for (const Sentence& sentence : reading.sentences) analysis.sentences.push_back(sentence.span);
    analysis.sections = find_sections(reading, analysis.metadata);
    analysis.questions = find_questions(reading);
    analysis.abbreviations = find_abbreviations(reading);

    const TriggerPass& pass = trigger_pass();
    std::vector<int> hits;
    for (const Sentence& sentence : reading.sentences) pass.run(reading, sentence, hits, analysis.annotations);
    for (const Extractor* extractor : pass.extractors())
        if (extractor->in_document) extractor->in_document(reading, analysis.annotations);

    std::stable_sort(analysis.annotations.begin(), analysis.annotations.end(), [](const Annotation& a, const Annotation& b) {
        return std::tie(a.span.begin, a.kind, a.span.end) < std::tie(b.span.begin, b.kind, b.span.end);
    });
    return analysis;
}

}  // namespace raadspoor::nlp
