// Which extractors have something to look at in a sentence.
//
//     TriggerPass::get().run(reading, found);
//
// Method: one pass over the sentence finds the words of all triggers at once (atoms.h); an extractor is called when one of its
// triggers then fits. RE2::Set would remember which triggers it met on the way, and so make new states sentence after sentence.
#pragma once

#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

#include "nlp/atoms.h"
#include "nlp/extractor.h"

namespace raadspoor::nlp {

class Pattern;

/// Every extractor with its triggers. Made once; thread-safe.
class TriggerPass {
public:
    [[nodiscard]] static const TriggerPass& get();
    ~TriggerPass();
    TriggerPass(const TriggerPass&) = delete;
    TriggerPass& operator=(const TriggerPass&) = delete;

    /// All extractors, in the order in which they run.
    [[nodiscard]] const std::vector<const Extractor*>& extractors() const { return extractors_; }

    using Owners = std::bitset<16>;  ///< extractors, by place

    /// The extractors with a trigger in `words`.
    [[nodiscard]] Owners owners_in(std::string_view words) const;

    /// Calls for each sentence the extractors that have a trigger in it, and then those that look at the whole document.
    void run(const Reading& reading, std::vector<Annotation>& found) const;

private:
    TriggerPass();
    void add(const std::vector<std::string_view>& triggers, std::size_t owner);

    std::vector<const Extractor*> extractors_;
    std::vector<std::unique_ptr<Pattern>> any_;  // extractor -> all its triggers as one pattern
    Atoms atoms_;
    std::vector<std::string> words_;             // the atoms
    std::vector<Owners> owners_;                 // atom -> extractors
    Owners always_;                              // those with a trigger that needs no word
};

}  // namespace raadspoor::nlp
