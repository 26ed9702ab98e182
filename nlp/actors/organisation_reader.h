// The organisations of a document that are neither municipalities nor parties.
//
//     "Stichting Duurzaam Noord (SDN)"
//         -> "SDN", twice · "grondeigenaar GRUM" -> "GRUM" · "Noordvliet Wind B.V." · "het rijk"
//
// Left alone: een rijk verleden · "OM TE KOMEN" · "VNG-model"
#pragma once

#include "nlp/actors/actor_pass.h"

namespace raadspoor::nlp {

/// Adds what the hit at hand of `pass` tells, when it is of such an organisation or opens, closes or
/// announces the name of one; else nothing.
void read_organisation(ActorPass& pass);

}  // namespace raadspoor::nlp
