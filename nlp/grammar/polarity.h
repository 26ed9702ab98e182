// Whether a clause is denied, and by which word.
//
//     "De raad stemt niet in"                        denied by "niet"
//     "Er is geen geld"                              denied by "geen"
//     "niet alleen de raad, maar ook het college"    not denied
//     "Het college weigert mee te werken"            denied by "weigert"
//     "De raad vindt dat niet onwenselijk"           not denied: "niet" and "onwenselijk" undo one another
#pragma once

#include "nlp/grammar/clause_frames.h"
#include "nlp/grammar/verb_cluster.h"

namespace raadspoor::nlp {

struct Polarity {
    bool denied = false;
    std::size_t word = no_word;  ///< that denies it
};

/// Whether word `k` denies: niet, geen, nooit, …
bool denies(const SentenceWords& words, std::size_t k);

Polarity read_polarity(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
                       const VerbCluster& verbs);

}  // namespace raadspoor::nlp
