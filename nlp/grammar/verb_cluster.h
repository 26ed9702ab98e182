// The verbs of one clause: which is the main verb, and what the others make of it.
//
//     "zou moeten worden vastgesteld" -> vaststellen, modal moeten (zou tells that it is imagined), passive
//     "stelt de nota niet vast"       -> vaststellen, present, active
#pragma once

#include <string>
#include <vector>

#include "nlp/grammar/clause_frames.h"

namespace raadspoor::nlp {

struct VerbCluster {
    std::size_t finite = no_word;    ///< the finite verb; of an infinitive clause its infinitive
    std::size_t main = no_word;      ///< the main verb's word; the finite verb itself when it is that
    std::size_t particle = no_word;  ///< what stands apart from it
    std::string finite_lemma;        ///< of the finite verb alone
    std::string lemma;               ///< of the main verb, particle first; empty when unknown
    std::string modal;
    Tense tense = Tense::unknown;
    Voice voice = Voice::unknown;
    bool past = false;  ///< the finite verb stands in the past
};

/// Requires a complete frame.
VerbCluster read_verbs(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame);

}  // namespace raadspoor::nlp
