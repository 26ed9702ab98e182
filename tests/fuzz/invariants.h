// What every document that `ingest` gives holds, whatever its source was: spans, order, runs, boxes, clean
// text.
#pragma once

#include "corpus/document.h"
#include "ingest/print/printed.h"

namespace raadspoor::fuzz {

/// Ends the program with what is wrong when `document` breaks a promise of corpus/document.h.
void check_document(const Document& document);

/// And when its words do not lead back to the words and boxes of the pages that it was laid out from.
void check_origin(const Document& document, const ingest::PrintedDocument& printed);

}  // namespace raadspoor::fuzz
