// What stands in a clause besides its verb and subject: object, agent, predicate, prepositional phrases.
//
//     "De nota is door het college aan de raad voorgelegd"   agent "het college", aan + "de raad"
//     "Lokaal eigendom is een voorwaarde voor ons"           predicate "een voorwaarde", voor + "ons"
#pragma once

#include "nlp/grammar/clause_frames.h"
#include "nlp/grammar/subjects.h"
#include "nlp/grammar/verb_cluster.h"

namespace raadspoor::nlp {

/// A noun phrase as the contract tells it; `last` when it goes on behind the chunk.
NounPhrase noun_phrase(const SentenceWords& words, const Chunk& chunk, std::size_t last);

/// Puts object, agent, predicate and prepositional phrases into `clause`.
void read_phrases(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
                  const VerbCluster& verbs, const Subject& subject, Clause& clause);

}  // namespace raadspoor::nlp
