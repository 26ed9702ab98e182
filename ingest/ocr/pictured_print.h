// Whether the pictures of a page show print: a scan does, a photograph behind a title does not.
//
//     if (!ingest::shows_print(*ingest::render_page(bytes, name, "", 1, 72), page.words))
//         …   // nothing for OCR to add
//
// Method: a row of pixels through a line of type changes from paper to ink again and again, that through a
// photograph, a plane of colour or a bar hardly ever. What the words of the page cover does not count. Of a
// few rows less than a line of 10 points has, no line is made; a drawing with many strokes counts as print.
#pragma once

#include <vector>

#include "ingest/pdf/page_image.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Whether `image`, of a page with these words that show, has print beside them. Linear in pixels and words;
/// meant for 72 dpi. Thread-safe.
[[nodiscard]] bool shows_print(const PageImage& image, const std::vector<PrintedWord>& words);

}  // namespace raadspoor::ingest
