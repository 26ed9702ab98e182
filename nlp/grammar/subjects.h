// The subject of a clause: the phrase that agrees with its verb and stands where a subject stands.
//
//     "Vandaag stemt [de raad] over de motie."   behind the verb: something else stands in front
//     "De motie verwierp [hij] niet."            a pronoun that can only be subject wins
//
// Where two phrases may be it, or none agrees: none.
#pragma once

#include <optional>

#include "nlp/grammar/clause_frames.h"
#include "nlp/grammar/verb_cluster.h"

namespace raadspoor::nlp {

struct Subject {
    std::size_t chunk = no_word;  ///< index of the noun phrase
    std::size_t last = no_word;   ///< its last word, with what "en" joins to it
    bool plural = false;          ///< the verb says so
    bool impersonal = false;      ///< surely none: "er wordt gewerkt", an imperative
};

Subject find_subject(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
                     const VerbCluster& verbs);

/// The phrases of a clause's own words that no preposition governs, in order.
std::vector<std::size_t> bare_phrases(const SentenceWords& words, const NounPhrases& phrases,
                                      const ClauseFrame& frame);

}  // namespace raadspoor::nlp
