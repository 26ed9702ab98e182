// Whether the pictures of a page show print: a scan does, a photograph behind a title does not.
//
//     if (!ingest::shows_print(*ingest::render_page(bytes, name, "", 1, 72), page.words))
//         …   // nothing for OCR to add
//
// Method: a short piece of a line of type changes from paper to ink again and again, on rows of pixels
// that are as many as a letter is high, with other rows above and below; and so does the piece beside it,
// at the same height. The leaves of a photograph and the strokes of a drawing change as often, but not in
// such bands. What the words of the page cover does not count. Print of more than about one line is told;
// two sizes are looked for, that of texts and that of titles.
#pragma once

#include <vector>

#include "ingest/pdf/page_image.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Whether `image`, of a page with these words that show, has print beside them. Linear in pixels and words;
/// meant for 72 dpi. Thread-safe.
[[nodiscard]] bool shows_print(const PageImage& image, const std::vector<PrintedWord>& words);

}  // namespace raadspoor::ingest
