// How the words around a number bind it.
//
//     "niet hoger zijn dan | € 4.500" -> at most     "600 meter | of meer" -> at least     "circa | 150" ->
//     about
#pragma once

#include <cstddef>

#include "corpus/annotation.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

/// The bound of the quantity in pieces [first, last). Looks at a few words on both sides, not beyond a comma,
/// a point or another number.
Bound bound_of(const Pieces& pieces, std::size_t first, std::size_t last);

}  // namespace raadspoor::nlp
