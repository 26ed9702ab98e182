// Who signs the papers of parliament: movers of a motion, those who ask, the minister who answers.
//
//     "MOTIE VAN HET LID NIEUWSTAD C.S. … en gaat over tot de orde van de dag.\nNieuwstad\nPostmaer"
//         -> Nieuwstad, Postmaer: Kamerlid, Tweede Kamer
//     "Vragen van het lid Halewijn (D66) aan …"
//     "Antwoord van Staatssecretaris Van Arkelen (Infrastructuur en Waterstaat)"
#pragma once

#include <vector>

#include "corpus/annotation.h"
#include "nlp/actors/signature_lines.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Appends the signatories of a paper of parliament; false, and nothing, when `reading` is no such paper.
/// `found` holds the organisations of the document, `lines` its lines. Linear.
[[nodiscard]] bool find_national_signatories(const Reading& reading, const std::vector<SignatureLine>& lines,
                                             Annotations& found);

}  // namespace raadspoor::nlp
