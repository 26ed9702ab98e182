// From printed pages to the running text.
//
//     Document document;
//     ingest::lay_out(printed, document);
//
// Steps: words to lines (print_lines.h), furniture out (furniture.h), notes apart, reading order (columns.h), blocks (rows.h), running
// text (flow.h). Repairs, hidden text and each page as printed are recorded on the way.
#pragma once

#include "corpus/document.h"
#include "ingest/printed.h"

namespace raadspoor::ingest {

/// Fills pages, text, runs, words, blocks, repairs, hidden, links, outline, info and warnings of `document`. Any pages give a
/// document. Linear in the number of words but for sorting; thread-safe.
void lay_out(const PrintedDocument& printed, Document& document);

}  // namespace raadspoor::ingest
