// Which extractors have something to look at in a sentence: all their triggers in one pass.
//
//     TriggerPass::get().run(reading, found);
#pragma once

#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

#include "nlp/extractor.h"

namespace raadspoor::nlp {

/// Every extractor, and all their triggers in one RE2::Set: the first pass costs as much as one pattern. Made once;
/// thread-safe.
class TriggerPass {
public:
    [[nodiscard]] static const TriggerPass& get();
    ~TriggerPass();
    TriggerPass(const TriggerPass&) = delete;
    TriggerPass& operator=(const TriggerPass&) = delete;

    /// All extractors, in the order in which they run.
    [[nodiscard]] const std::vector<const Extractor*>& extractors() const { return extractors_; }

    using Owners = std::bitset<16>;  ///< extractors, by place

    /// The extractors with a trigger in `words`; all that have triggers when RE2's memory does not suffice to tell.
    /// `hits` is room that is used again.
    [[nodiscard]] Owners owners_in(std::string_view words, std::vector<int>& hits) const;

    /// Calls for each sentence the extractors that have a trigger in it, and then those that look at the whole document.
    void run(const Reading& reading, std::vector<Annotation>& found) const;

private:
    class Set;

    TriggerPass();
    void add(std::string_view trigger, std::size_t owner);

    std::vector<const Extractor*> extractors_;
    std::unique_ptr<Set> set_;
    std::vector<std::size_t> owner_;  // trigger -> extractor
    Owners all_;                      // those with triggers
};

}  // namespace raadspoor::nlp
