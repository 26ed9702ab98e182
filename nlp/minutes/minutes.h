// Minutes read as a meeting: who was there, which items were dealt with, and who said what.
//
//     find_minutes(reading, metadata)
//         "Aanwezig: mevrouw De Boer (VVD) en de heer Jansen (CDA)" · "3. Zwembad" · "De heer Jansen: Te
//         duur."
//         -> attendees De Boer (VVD), Jansen (CDA)    items {"3", "Zwembad"}
//            turns {speaker "Jansen", party "CDA", role raadslid, item 0}
//
// Labels of many houses: "De heer X (P):", "Mevrouw X (P).", "Voornaam X (P).", "X (P):", "X, P:", "X:" (who
//             is known to be there), "Wethouder Y.", "De voorzitter.", names in capitals, a name on a line of
//             its own; where a paper has none of these, reported speech: "De heer X (P) vindt dat …"
// Left alone: a name inside a turn ("Mevrouw X. heeft dat gezegd" in the middle of a line, quoted speech),
//             "Voorzitter." as an address, "Datum:", "Verzoekt het college:", the text of a motion that is
//             read out (nobody's turn, the turn before it goes on behind it), a list of members
//
// A party is that of the label, else what the speaker's last label had, else that of the list of who was
// there; of two members of one name only the label can tell. Who speaks for the college, or for the public,
// speaks for no party, whatever stands in brackets.
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "corpus/minutes.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// The meeting that `reading` tells of; empty unless its kind is notulen, besluitenlijst or agenda. An agenda
/// or a list of decisions has no turns. Never fails; linear.
[[nodiscard]] Minutes find_minutes(const Reading& reading, const Metadata& metadata);

/// The stretches that are the text of a motion or amendment, printed or read out where it was handed in: from
/// its heading to where the debate goes on. In order, apart. Linear.
std::vector<Span> motion_texts(const Reading& reading);

/// Whether so many labels of speakers, a chair's among them, open lines of the paper that it can only be
/// minutes. Looks at the first 40,000 bytes.
bool looks_spoken(const Reading& reading);

}  // namespace raadspoor::nlp
