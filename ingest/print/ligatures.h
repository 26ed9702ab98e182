// Ligatures to which a file gives the wrong letter: Word prints the "ti" of Calibri as one glyph, and its
// table of characters calls that U+019F, so that "motie" reads "moƟe".
//
//     mend_ligatures(document);   // after all pages are read, before they are laid out
//
// Which letters a strange one stands for is the same all through a document. The words that hold it decide:
// of all ligatures the one with which most of them are Dutch (see dutch_words.h); where none does, what Word
// is known to write. A letter that has no meaning at all (U+FFFD) is decided word by word.
#pragma once

#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Writes such words with their letters, and adds a warning that says so. Looks only at words that hold a
/// letter which Dutch has not; linear.
void mend_ligatures(PrintedDocument& document);

}  // namespace raadspoor::ingest
