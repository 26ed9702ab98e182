#include "ingest/pdf/page_image.h"

#include <fmt/format.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "ingest/pdf/pdf_page.h"
#include "ingest/pdf/pdf_reader.h"

namespace raadspoor::ingest {

namespace {

constexpr double max_pixels = 40e6;

/// The resolution that keeps a page of that size, in points, within bounds.
int bounded(int dpi, double width, double height) {
    const double scale = std::sqrt(max_pixels / std::max(1.0, width * height));  // pixels a point
    return std::max(1, std::min(dpi, static_cast<int>(72 * scale)));
}

void copy_rows(const SplashBitmap& bitmap, PageImage& image) {
    image.columns = bitmap.getWidth();
    image.rows = bitmap.getHeight();
    image.grey.reserve(static_cast<std::size_t>(image.columns) * static_cast<std::size_t>(image.rows));
    // The bitmap's rows may be padded.
    const unsigned char* row = const_cast<SplashBitmap&>(bitmap).getDataPtr();
    for (int y = 0; y < image.rows; ++y, row += bitmap.getRowSize()) {
        if (bitmap.getMode() == splashModeMono8) {
            image.grey.insert(image.grey.end(), row, row + image.columns);
            continue;
        }
        for (const unsigned char* point = row; point < row + std::ptrdiff_t{3} * image.columns; point += 3)
            image.grey.push_back(
                static_cast<std::uint8_t>((77 * point[0] + 151 * point[1] + 28 * point[2]) >> 8));
    }
}

}  // namespace

Result<PageImage> render_page(std::string_view bytes, const std::string& name, const std::string& password,
                              int number, int dpi) {
    prepare_pdf();
    std::optional<GooString> secret;
    if (!password.empty()) secret.emplace(password);
    // PDFDoc owns the stream; the stream only borrows the bytes and never writes to them.
    auto* stream = new MemStream(const_cast<char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()),
                                 Object(objNull));
    PDFDoc pdf{stream, secret, secret};
    std::optional<PageImage> image;
    if (pdf.isOk()) image = render_page(pdf, number, dpi);
    if (!image)
        return failure("damaged",
                       fmt::format("Pagina {} van {} is niet als beeld weer te geven.", number, name));
    return std::move(*image);
}

std::optional<PageImage> render_page(PDFDoc& pdf, int number, int dpi) {
    ::Page* page = pdf.getPage(number);
    if (!page) return std::nullopt;
    const bool sideways = page->getRotate() % 180 != 0;
    PageImage image;
    image.number = number;
    image.width = static_cast<float>(sideways ? page->getCropHeight() : page->getCropWidth());
    image.height = static_cast<float>(sideways ? page->getCropWidth() : page->getCropHeight());
    image.dpi = bounded(dpi, image.width, image.height);
    SplashColor white = {255, 255, 255};
    // Poppler turns colours into grey point by point of each picture, which takes twice as long as all else;
    // where the page is small, what is kept of them is turned instead.
    constexpr int small = 100;
    SplashOutputDev output{image.dpi > small ? splashModeMono8 : splashModeRGB8, 1, false, white};
    output.startDoc(&pdf);
    pdf.displayPage(&output, number, image.dpi, image.dpi, 0, false, true, false);
    if (!output.getBitmap() || output.getBitmap()->getWidth() < 1) return std::nullopt;
    copy_rows(*output.getBitmap(), image);
    return image;
}

}  // namespace raadspoor::ingest
