// Documents that a text names: motions, letters, resolutions, reports, plans, parliamentary papers.
//
//     "zoals de motie Hengelo vraagt"               -> doc:motie hengelo
//     "onze brief van 6 maart 2022"                 -> doc:brief van 6 maart 2022
//     "Kamerstukken II 2021/22, 30 456, nr. 321"    -> doc:kamerstukken ii 2021/22, 30 456, nr. 321
//
// Method: a noun for a kind of document with what tells one from another: a number, a date, who moved it, a
// title in quotes, a title with capitals, a period. A bare "de motie" or "het rapport" names none; budgets
// and circulars need nothing.
#pragma once

#include <vector>

#include "corpus/annotation.h"
#include "nlp/reading/reading.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

/// Appends the documents named in `sentence`, whose pieces are `pieces`. Linear.
void find_named_documents(const Reading& reading, const Sentence& sentence, const Pieces& pieces,
                          std::vector<Reference>& found);

}  // namespace raadspoor::nlp
