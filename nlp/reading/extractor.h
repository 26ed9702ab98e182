// What an extractor is: triggers that say where it is worth looking, and a function that looks.
//
// A first pass over every sentence runs all triggers of all extractors at once (trigger_pass.h); an extractor
// is called only for sentences in which one of its triggers occurs. Triggers are lean: a few words or
// letters, no captures, no repeats with bounds, case-insensitive where the text may be ("(?i)\bmits\b"). What
// surrounds a hit is cut and judged by the function, with RE2 or by hand, in time linear in the sentence. An
// extractor without triggers is called once for the whole document.
//
// Every annotation names its rule: "condition.mits". Rules are for the genre, never for one document.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "nlp/reading/cut.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

class Speakers;

struct Extractor {
    std::string_view name;                   ///< "date": the part before the dot in its rules
    std::vector<std::string_view> triggers;  ///< RE2 patterns
    /// Appends what it finds in the sentence; spans count bytes of the whole text.
    void (*in_sentence)(const Cut& cut, Annotations& found) = nullptr;
    /// Likewise, for what is said rather than named: called when all that in_sentence finds is known, and who
    /// speaks where. An extractor has this or in_sentence.
    void (*in_speech)(const Cut& cut, const Speakers& speakers, Annotations& found) = nullptr;
    /// Appends what it finds in the whole document.
    void (*in_document)(const Reading& reading, Annotations& found) = nullptr;
    /// Likewise, of what is said; called last.
    void (*in_all_speech)(const Reading& reading, const Speakers& speakers, Annotations& found) = nullptr;
};

}  // namespace raadspoor::nlp
