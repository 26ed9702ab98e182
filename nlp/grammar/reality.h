// How what a clause says is put: told, demanded, possible, intended, hoped, imagined, asked, or told of the
// past.
//
//     "De raad moet instemmen" demanded     "Als de raad instemt" imagined     "Stemt de raad in?" asked
//     "Wij hopen [dat de raad instemt]"     the second clause is hoped: what it hangs on puts it so
#pragma once

#include "nlp/grammar/clause_frames.h"
#include "nlp/grammar/verb_cluster.h"

namespace raadspoor::nlp {

/// What a clause hangs on, as far as it decides: its reality, and its words.
struct Governor {
    Reality reality = Reality::told;
    std::string_view lemma;
    std::string_view predicate;  ///< what it says its subject is: "nodig", "plan" of "van plan"
};

/// `governor`: null for a clause that hangs on nothing.
Reality read_reality(const SentenceWords& words, const ClauseFrame& frame, const VerbCluster& verbs,
                     const Governor* governor, bool has_subject);

}  // namespace raadspoor::nlp
