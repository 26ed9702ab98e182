// Promises in a debate, as a member of the college makes them, or the chair tells them.
//
//     Wethouder: "We gaan dat goed monitoren." · "Ik zal het opschrijven." · "Ik ben bereid om te kijken of
//     …"
//                "Daar ga ik mijn uiterste best voor doen." · "Dat kunnen we vastleggen." · "U kunt het
//                krijgen."
//     Lid: "Mag dat als toezegging worden genoteerd?"  Wethouder: "Jazeker."
// Left alone: "Gaan we dat monitoren?" · "Wij zullen zien." · "Ik ga die motie ontraden." · what a member
// will do
//             · "Wij hebben dat gemonitord."
//
// In speech the council hears all, so that nobody need be named who hears it.
#pragma once

#include "corpus/minutes.h"
#include "nlp/actors/speakers.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Adds to `found` what turns of the college promise and no frame found, as probable. Linear.
void add_spoken_promises(const Reading& reading, const Minutes& minutes, const Speakers& speakers,
                         Annotations& found);

}  // namespace raadspoor::nlp
