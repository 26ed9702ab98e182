// A page as a picture in shades of grey, by Poppler: what OCR reads.
//
//     const Result<PageImage> image = ingest::render_page(bytes, "brief.pdf", "", 1, 300);
//
// Rendering needs fonts where a page has text; a scan needs none. Only page_image.cpp includes Poppler's
// renderer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace raadspoor::ingest {

struct PageImage {
    int number = 0;  ///< of the page, from 1
    std::string label;
    float width = 0, height = 0;     ///< of the page in points, as shown
    int dpi = 0;                     ///< as rendered: lower than asked for on pages too large for it
    int columns = 0, rows = 0;       ///< pixels
    std::vector<std::uint8_t> grey;  ///< row by row from the top, 0 black
};

/// Page `number`, from 1, of the PDF in `bytes`; `name` is used in messages. No image has more than 40
/// million pixels. Errors: damaged. Not thread-safe.
[[nodiscard]] Result<PageImage> render_page(std::string_view bytes, const std::string& name,
                                            const std::string& password, int number, int dpi);

}  // namespace raadspoor::ingest
