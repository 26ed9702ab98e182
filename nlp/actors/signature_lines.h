// The lines of a document, cut in cells, as signature blocks are read.
//
//     "De griffier,\tDe voorzitter,"  ->  one line with the cells "De griffier," and "De voorzitter,"
//
// Cells are told apart by a tab or by two or more blanks.
#pragma once

#include <vector>

#include "corpus/document.h"

namespace raadspoor::nlp {

struct SignatureLine {
    Span span;                ///< without line break and blanks around it; never empty
    std::vector<Span> cells;  ///< in order; at least one
};

/// The lines of `document` that have words, in order. Spans count bytes of Document::text. Linear.
std::vector<SignatureLine> signature_lines(const Document& document);

}  // namespace raadspoor::nlp
