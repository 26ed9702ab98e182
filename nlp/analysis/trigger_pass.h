// Which extractors have something to look at in a sentence.
//
//     const auto owners = TriggerPass::get().run_facts(reading, found);
//     TriggerPass::get().run_speech(reading, owners, speakers, found);
//
// Method: one pass over the sentence finds the words of all triggers at once (atoms.h). A trigger that is
// nothing but words has then been decided; for extractors with others a pattern is asked, if a word of one
// was there. RE2::Set would remember which triggers it met on the way, and so make new states sentence after
// sentence.
#pragma once

#include <bitset>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/patterns/atoms.h"
#include "nlp/reading/extractor.h"

namespace raadspoor::nlp {

class Pattern;

/// Every extractor with its triggers. Made once; thread-safe.
class TriggerPass {
public:
    static const TriggerPass& get();
    ~TriggerPass();
    TriggerPass(const TriggerPass&) = delete;
    TriggerPass& operator=(const TriggerPass&) = delete;

    /// All extractors, in the order in which they run.
    const std::vector<const Extractor*>& extractors() const { return extractors_; }

    using Owners = std::bitset<16>;  ///< extractors, by place

    /// The extractors with a trigger in `words`.
    Owners owners_in(std::string_view words) const;

    /// Calls for each sentence the extractors of what is named that have a trigger in it, and then those that
    /// look at the whole document. Gives who has a trigger in which sentence, for run_speech. Leaves the
    /// organisations by begin of span.
    std::vector<Owners> run_facts(const Reading& reading, Annotations& found) const;

    /// Likewise those of what is said, now that all that is named is known, and who speaks where.
    void run_speech(const Reading& reading, const std::vector<Owners>& owners, const Speakers& speakers,
                    Annotations& found) const;

private:
    TriggerPass();
    /// A word of a trigger.
    struct TriggerWord {
        std::string letters;
        bool decides = false;               // the trigger is this word
        bool begins = false, ends = false;  // it stands at the begin or end of a word, as \b asks
        std::size_t owner = 0;
    };

    void add(std::string_view trigger, std::size_t owner);
    static bool stands(const TriggerWord& word, std::string_view text, std::size_t end);

    std::vector<const Extractor*> extractors_;
    std::vector<std::unique_ptr<Pattern>> any_;  // extractor -> its triggers that are not decided by words
    std::vector<TriggerWord> words_;
    Atoms atoms_;    // of words_
    Owners always_;  // those with a trigger that needs no word
};

}  // namespace raadspoor::nlp
