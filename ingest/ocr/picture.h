// Pictures of pages as files of their own: a scan or photograph as TIFF, JPEG or PNG.
//
//     picture_pages(bytes, "brief.tif")             // a page a picture: a TIFF may hold more
//     page_picture(bytes, "brief.tif", "", 2, 300)  // the second, as OCR reads it
//
// By leptonica, which Tesseract uses as well; only the .cpp includes it.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/pdf/page_image.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// "image/tiff", "image/jpeg" or "image/png", by the first bytes; empty for what is none of them.
[[nodiscard]] std::string picture_type(std::string_view bytes);

/// The pages of a picture, without words: they await OCR. Of a TIFF with more than 2,000 the rest is left
/// out, with a warning. Nothing is unpacked. Errors: damaged, and too_large above a hundred million pixels a
/// page.
[[nodiscard]] Result<PrintedDocument> picture_pages(std::string_view bytes, const std::string& name);

/// Page `number`, from 1, of the PDF or picture in `bytes`, see render_page(). Errors: damaged, too_large.
/// Not thread-safe.
[[nodiscard]] Result<PageImage> page_picture(std::string_view bytes, const std::string& name,
                                             const std::string& password, int number, int dpi);

}  // namespace raadspoor::ingest
