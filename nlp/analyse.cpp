#include "nlp/analyse.h"

#include <re2/set.h>

#include <algorithm>
#include <cassert>
#include <memory>
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
        for (std::size_t i = 0; i < extractors_.size(); ++i)
            for (const std::string_view trigger : extractors_[i]->triggers) {
                [[maybe_unused]] const int id = set_->Add({trigger.data(), trigger.size()}, nullptr);
                assert(id >= 0 && "a trigger that RE2 does not take");
                owner_.push_back(i);
            }
        set_->Compile();
    }

    [[nodiscard]] const std::vector<const Extractor*>& extractors() const { return extractors_; }

    /// Calls each extractor that has a trigger in `sentence`.
    void run(const Reading& reading, const Sentence& sentence, std::vector<int>& hits, std::vector<Annotation>& found) const {
        const std::string_view words = sentence.span.of(reading.text);
        if (owner_.empty() || !set_->Match({words.data(), words.size()}, &hits)) return;
        unsigned called = 0;
        std::sort(hits.begin(), hits.end());
        for (const int hit : hits) {
            const std::size_t owner = owner_[static_cast<std::size_t>(hit)];
            if ((called >> owner) & 1U) continue;
            called |= 1U << owner;
            extractors_[owner]->in_sentence(reading, sentence, found);
        }
    }

private:
    std::vector<const Extractor*> extractors_;
    std::unique_ptr<RE2::Set> set_;
    std::vector<std::size_t> owner_;  // trigger -> extractor
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
    if (reading.date.empty()) reading.date = analysis.metadata.date;

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
