// The council groups and parties of a document, listed or not.
//
//     "de fractie Helder Onafhankelijk!" · "Groep de Boer" · "Leefbaar Oosterhage" · "(Oosterhage Vooruit)"
//         -> "party:…" with the name
//
// Left alone: 230 Volt · 95 GL · "de fractie is tegen" · "Groep Jansen" where nothing speaks of groups in a
//             council
#pragma once

#include "nlp/actors/actor_pass.h"

namespace raadspoor::nlp {

/// Adds what the hit at hand of `pass` tells, when it is of a party or announces, opens or closes the name of
/// one; else nothing.
void read_party(ActorPass& pass);

}  // namespace raadspoor::nlp
