// A page of nothing but JPEG pictures, as most scans are, as one small picture in grey: at a fifth of what
// Poppler's renderer takes, since the pictures are unpacked at the size that is wanted and without their
// colours.
//
//     picture_of(pdf, {{.object = 8, .box = {0, 0, 595, 842}}}, 595, 842)   // 72 dots an inch, white beside
//     it
//
// Internal to ingest/pdf. By leptonica, whose JPEG reader scales; only the .cpp includes it.
#pragma once

#include <optional>
#include <vector>

#include "corpus/document.h"
#include "ingest/pdf/page_image.h"

class PDFDoc;
class GfxImageColorMap;
class Stream;

namespace raadspoor::ingest {

/// A picture that lies upright on a page.
struct PastedJpeg {
    int object = 0, generation = 0;  ///< of the stream in the file
    Box box;                         ///< in points
};

/// Whether a stream is a JPEG of grey or of red, green and blue, each as it comes.
[[nodiscard]] bool is_plain_jpeg(Stream& stream, const GfxImageColorMap& colours);

/// The page, of `width` by `height` points, at 72 dots an inch. Nothing when one of the pictures cannot be
/// unpacked so, or has more than a hundred million points. Not thread-safe.
[[nodiscard]] std::optional<PageImage> picture_of(PDFDoc& pdf, const std::vector<PastedJpeg>& pictures,
                                                  float width, float height);

}  // namespace raadspoor::ingest
