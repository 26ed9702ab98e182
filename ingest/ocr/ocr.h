// Reading pictures of pages, by Tesseract with its Dutch model.
//
//     Result<OcrEngine> engine = OcrEngine::load();
//     if (engine) const PrintedPage page = engine->read(*render_page(bytes, "brief.pdf", "", 1, 300));
//
// An engine opens its data when it is loaded and no file afterwards, so that a process can give up its rights
// in between. It uses one thread. Only ocr.cpp includes Tesseract.
#pragma once

#include <memory>

#include "corpus/result.h"
#include "ingest/pdf/page_image.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// The resolution that Tesseract reads best, in dots an inch.
constexpr int ocr_dpi = 300;

class OcrEngine {
public:
    /// Errors: ocr_unavailable, when the Dutch data are not installed.
    [[nodiscard]] static Result<OcrEngine> load();

    /// The words on the picture, with boxes in points of the page, marked TextSource::ocr with the mean
    /// confidence. A picture without words gives a page without words, of source none. One to three seconds a
    /// page; gives up after two minutes with the words read so far. Words on a slightly turned page stand on
    /// straight baselines, in boxes where they are. Not thread-safe.
    PrintedPage read(const PageImage& image);

    ~OcrEngine();
    OcrEngine(OcrEngine&& other) noexcept;
    OcrEngine& operator=(OcrEngine&& other) noexcept;

private:
    struct Tesseract;
    explicit OcrEngine(std::unique_ptr<Tesseract> tesseract);

    std::unique_ptr<Tesseract> tesseract_;
};

}  // namespace raadspoor::ingest
