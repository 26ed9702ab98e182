// The words of a scan's text layer, put on the baselines of their lines.
//
// Whoever recognised the text may have set every word on the bottom of its own letters, and at the height of
// its own box: "vrijdag" stands lower than "de", and larger. Here words that follow each other on a line, by
// the overlap of their heights, get one baseline and, where theirs are nearly that of the page, one size. A
// line that lies askew is levelled as well.
#pragma once

#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Evens out baselines and sizes of the upright words of `page`, in place; boxes stay. Pages whose words
/// stand on baselines already are left alone. Linear in the number of words.
void level_words(PrintedPage& page);

}  // namespace raadspoor::ingest
