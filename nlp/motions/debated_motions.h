// What is said of motions in a debate: handed in, advised on, voted on, explained.
//
//     "Door mevrouw Faïd wordt de volgende motie (K.3 HSP) ingediend: Motie K.3 HSP Plek voor Podium Noord …"
//         -> handed_in, code "K.3 HSP", title "Plek voor Podium Noord", makers {Faïd, HSP}
//     Wethouder: "Dan de motie van mevrouw Faïd. Die is overbodig."      -> advised, overbodig, on K.3 HSP
//     "In stemming komt motie K.3 HSP.¶¶De voorzitter. De motie wordt aangenomen met 23 tegen 22 stemmen."
//         -> voted, aangenomen, 23, 22                  "Dictum IV wordt verworpen met …" -> part "dictum IV"
//     "Onze fractie heeft tegen motie K.3 HSP gestemd."                  -> explained, oppose
//
// "Deze motie" in what the college says is the one it named last on that item: by code, by title, or by who
// handed it in. An advice of which no motion can be told is left out.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// In any order. Linear but for the number of motions on one item.
std::vector<MotionFact> find_debated_motions(const Reading& reading, const Analysis& analysis);

/// Reads "met 24 tegen 21 stemmen", "20 stemmen voor en 17 tegen", "44 stemmen tegen 1 stem", and who voted
/// how ("tegen: VVD en D66"), into `fact`.
void read_counts(std::string_view words, MotionFact& fact);

/// What a sentence of the college advises; `none` when it advises nothing, or asks.
Advice advice_in(std::string_view sentence);

}  // namespace raadspoor::nlp
