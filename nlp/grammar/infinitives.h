// Infinitives that hang on a verb without a word that opens them, and what they take from its clause.
//
//     "De raad besluit de nota vast te stellen"          [De raad besluit] [de nota vast te stellen]
//     "Wij willen het plan niet steunen"                 [Wij willen … niet] [het plan … steunen]
//     "Wij verzoeken het college de raad te informeren"  [Wij verzoeken het college] [de raad te informeren]
#pragma once

#include <vector>

#include "nlp/grammar/subjects.h"

namespace raadspoor::nlp {

/// Adds a frame behind `frames` for each infinitive beside a finite verb that is no auxiliary ("wil
/// steunen").
void add_bare_infinitives(const SentenceWords& words, std::vector<ClauseFrame>& frames);

/// Gives the infinitive clause `child` the words of `parent` that are its own: all but those of the subject,
/// the verb, what denies, and whom "verzoeken" and its like address.
void hand_over(const SentenceWords& words, const NounPhrases& phrases, const VerbCluster& verbs,
               const Subject& subject, ClauseFrame& parent, ClauseFrame& child);

}  // namespace raadspoor::nlp
