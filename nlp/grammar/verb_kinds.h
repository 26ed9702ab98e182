// Verbs that the reading of clauses knows by name: auxiliaries, modal verbs, those that hope and ask.
//
// Every list is of lemmas.
#pragma once

#include <string_view>

#include "nlp/grammar/clauses.h"
#include "nlp/grammar/verbs.h"

namespace raadspoor::nlp {

/// hebben, zijn, worden, kunnen, zullen, moeten, mogen: the main verb is another one of the clause.
bool is_auxiliary(std::string_view lemma);
/// The same of an infinitive among other verbs: "te kunnen worden gedaan".
inline bool is_auxiliary_infinitive(std::string_view low) { return is_auxiliary(low); }

/// Whether the finite form `low` may have an infinitive or participle beside it: auxiliaries, and willen,
/// gaan, laten, blijven, komen, krijgen, raken, horen, zien, helpen, leren, dienen, hoeven.
bool wants_verb(std::string_view low);

/// What a motion does without naming its subject: "Verzoekt het college …", "Besluit …".
bool is_motion_verb(std::string_view lemma);
/// Whether its subject is somebody who says or thinks: of "dat heeft de wethouder beloofd" the wethouder.
bool is_saying(std::string_view lemma);
/// zijn, worden, blijven, lijken, blijken, heten: what follows tells what the subject is.
bool is_copula(std::string_view lemma);
/// vinden, achten, noemen: what follows tells what the object is.
bool is_judging(std::string_view lemma);

/// How a verb puts what hangs on it: "hoopt dat", "verzoekt … te", "vraagt of", "wil … doen". Told for verbs
/// that put nothing.
Reality put_by(std::string_view lemma);
/// The same of what a subject is said to be: nodig, wenselijk, bereid, mogelijk, "van plan".
Reality put_by_predicate(std::string_view low);
/// Whether the one that is told to act is the object: "verzoekt het college … te".
bool controlled_by_object(std::string_view lemma);
/// weigeren, nalaten, afzien: what hangs on it is not done.
bool denies_by_itself(std::string_view lemma);

/// The reading of a finite form that fits best: the most used verb of which it is a finite form.
VerbReading finite_reading(std::string_view low);

}  // namespace raadspoor::nlp
