// Letters that say what was done with a motion, or that this takes longer.
//
//     "Onderwerp: Afdoening motie ‘Meer bomen’ (RIS321067)"                   -> settled, title, number
//     "Onderwerp: Tussenbericht motie ‘Meer bomen’" · "Wij verwachten de motie uiterlijk op 15 april 2025 af
//     te kunnen doen."                                                         -> interim until 2025-04-15
//     "Hiermee beschouwen wij motie M12 als afgedaan."                       -> settled, code
//
// Left alone: "De motie ‘Meer bomen’ is nog niet afgedaan" · a motion that a letter only refers to
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// In order of the text; empty when the letter is about no motion. Linear.
std::vector<MotionFact> find_motion_letters(const Reading& reading, const Analysis& analysis);

}  // namespace raadspoor::nlp
