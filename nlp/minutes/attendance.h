// Who was at a meeting, and who was not, as its paper lists them.
//
//     "Aanwezig zijn 3 leden: Arp (SP), Van den Bos (PvdD) en Smit (PvdD).¶Afwezig: mevrouw Bos (GL)"
//         -> Arp SP, Van den Bos PvdD, Smit PvdD, Bos GL absent
//     "VVD: de heren A. Jansen en B. de Boer"       -> A. Jansen VVD, B. de Boer VVD (under "Aanwezig")
//
// Left alone: "Afwezig: -" · "Aanwezig: 45 leden" (no names) · "is aanwezig geweest"
#pragma once

#include <vector>

#include "corpus/minutes.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// In order of the text, those that are absent marked so; each name with its party once. Linear.
std::vector<Attendee> find_attendees(const Reading& reading);

}  // namespace raadspoor::nlp
