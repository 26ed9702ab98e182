// References to laws, with the article when one is named.
//
//     "artikel 2 van de Financiële-verhoudingswet" -> law:BWBR0008290#2      "de Wmo 2015" -> law:BWBR0035362
//     "artikel 4.6, aanhef en onder c, van de Invoeringswet Omgevingswet" -> law:BWBR0043660#4.6c
//
// Each article of "artikelen 108 en 147 Gemeentewet" is one reference. A member ("derde lid") is not in the
// value.
#pragma once

#include <vector>

#include "corpus/annotation.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

/// Appends the references to laws in `pieces`. `year`: of the document, 9999 when unknown. Linear.
void find_law_references(const Pieces& pieces, int year, std::vector<Reference>& found);

}  // namespace raadspoor::nlp
