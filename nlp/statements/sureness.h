// How sure a statement is that a frame tells.
//
//     "Wij stemmen in met het plan." in a letter that Zeist signs      -> zeker
//     "Het college ontraadt de motie."                                 -> zeker
//     "… zodat de bewoners het plan zouden steunen"                     -> waarschijnlijk: not told, not main
//     "Wij stemmen in met het plan." in a paper whose author is unknown -> waarschijnlijk
//
// Zeker is what leaves no doubt: the row is firm, the clause is told in the present as a main clause (or is
// what somebody known is said to say), and its subject is the author, or a body or person that is known by
// name.
#pragma once

#include "corpus/annotation.h"
#include "nlp/statements/frame_table.h"
#include "nlp/statements/holder.h"

namespace raadspoor::nlp {

/// `holder` is who was found to hold what the clause says.
Sureness sureness_of(const Frame& frame, const Said& said, const Holders& holders, const Holder& holder);

/// The same of a condition, which may stand in any clause: who sets it is who speaks.
Sureness sureness_of_need(const Frame& frame, const Said& said, const Holders& holders, const Holder& holder);

/// The same without a row, of a clause whose words tell it plainly.
Sureness sureness_of(const Said& said, const Holders& holders, const Holder& holder);

}  // namespace raadspoor::nlp
