#include "ingest/ocr/picture.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

namespace raadspoor::ingest {

namespace {

constexpr int most_pages = 2'000;
constexpr double most_pixels = 100e6, most_kept = 40e6;
constexpr int usual_dpi = 300;

struct ClosePix {
    void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<PIX, ClosePix>;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

struct Size {
    l_int32 width = 0, height = 0, dpi = 0;
};

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

bool is_tiff(std::string_view bytes) { return picture_type(bytes) == "image/tiff"; }

std::unique_ptr<std::FILE, CloseFile> as_file(std::string_view bytes) {
    return std::unique_ptr<std::FILE, CloseFile>{
        ::fmemopen(const_cast<char*>(bytes.data()), bytes.size(), "r")};
}

int pages_in(std::string_view bytes) {
    if (!is_tiff(bytes)) return 1;
    l_int32 count = 0;
    const auto file = as_file(bytes);
    return file && tiffGetCount(file.get(), &count) == 0 ? count : 0;
}

/// What the file says of one picture, before anything of it is unpacked.
bool read_size(std::string_view bytes, int index, Size& size) {
    l_int32 format = 0, bits = 0, samples = 0, colours = 0;
    if (is_tiff(bytes))
        return readHeaderMemTiff(data_of(bytes), bytes.size(), index, &size.width, &size.height, &bits,
                                 &samples, &size.dpi, &colours, &format) == 0;
    return pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &size.width, &size.height, &bits, &samples,
                            &colours) == 0;
}

Error damaged(const std::string& name) {
    return {"damaged",
            fmt::format("{} is beschadigd: geen leesbaar plaatje; haal het opnieuw op bij de bron.", name)};
}

bool is_too_large(const Size& size) {
    return static_cast<double>(size.width) * static_cast<double>(size.height) > most_pixels;
}

Error too_large(const std::string& name, const Size& size) {
    return {"too_large",
            fmt::format("{} is te groot om te lezen ({} bij {} beeldpunten, hoogstens {:.0f} miljoen); "
                        "sla het kleiner op.",
                        name, size.width, size.height, most_pixels / 1e6)};
}

/// Dots an inch: as the file says, unless the page would be no page; then such that a sheet of A4 fits.
int resolution(const Size& size) {
    const float longest = static_cast<float>(std::max(size.width, size.height));
    if (size.dpi >= 72 && longest / static_cast<float>(size.dpi) < 50) return size.dpi;
    return std::max(72, static_cast<int>(longest / 11.7F));
}

Picture read_one(std::string_view bytes, int index) {
    if (!is_tiff(bytes)) return Picture{pixReadMem(data_of(bytes), bytes.size())};
    return Picture{pixReadMemTiff(data_of(bytes), bytes.size(), index)};
}

Result<PageImage> picture(std::string_view bytes, const std::string& name, int number) {
    Size size;
    if (!read_size(bytes, number - 1, size)) return tl::unexpected(damaged(name));
    if (is_too_large(size)) return tl::unexpected(too_large(name, size));
    Picture pix = read_one(bytes, number - 1);
    if (pix) pix.reset(pixConvertTo8(pix.get(), 0));
    if (!pix) return tl::unexpected(damaged(name));
    int dpi = resolution(size);
    const double pixels = static_cast<double>(size.width) * static_cast<double>(size.height);
    const double wanted = std::min({1.0, std::sqrt(most_kept / pixels), 1.5 * usual_dpi / dpi});
    if (wanted < 0.99) {
        pix.reset(pixScale(pix.get(), static_cast<l_float32>(wanted), static_cast<l_float32>(wanted)));
        if (!pix) return tl::unexpected(damaged(name));
        dpi = std::max(1, static_cast<int>(std::lround(dpi * wanted)));
    }
    PageImage image;
    image.number = number;
    image.label = std::to_string(number);
    image.dpi = dpi;
    image.columns = pixGetWidth(pix.get());
    image.rows = pixGetHeight(pix.get());
    image.width = static_cast<float>(image.columns) * 72 / static_cast<float>(dpi);
    image.height = static_cast<float>(image.rows) * 72 / static_cast<float>(dpi);
    image.grey.reserve(static_cast<std::size_t>(image.columns) * static_cast<std::size_t>(image.rows));
    // Four pixels a word, the first in its highest byte.
    const l_uint32* row = pixGetData(pix.get());
    for (int y = 0; y < image.rows; ++y, row += pixGetWpl(pix.get()))
        for (int x = 0; x < image.columns; ++x)
            image.grey.push_back(static_cast<std::uint8_t>(row[x / 4] >> (24 - 8 * (x % 4)) & 0xFF));
    return image;
}

}  // namespace

std::string picture_type(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n")) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    if (bytes.starts_with(std::string_view("II*\0", 4)) || bytes.starts_with(std::string_view("MM\0*", 4)))
        return "image/tiff";
    return {};
}

Result<PrintedDocument> picture_pages(std::string_view bytes, const std::string& name) {
    setMsgSeverity(L_SEVERITY_NONE);
    const int count = pages_in(bytes);
    PrintedDocument document;
    document.media_type = picture_type(bytes);
    for (int i = 0; i < std::min(count, most_pages); ++i) {
        Size size;
        if (!read_size(bytes, i, size) || size.width < 1 || size.height < 1)
            return tl::unexpected(damaged(name));
        if (is_too_large(size)) return tl::unexpected(too_large(name, size));
        const auto dpi = static_cast<float>(resolution(size));
        PrintedPage& page = document.pages.emplace_back();
        page.number = i + 1;
        page.label = std::to_string(i + 1);
        page.width = static_cast<float>(size.width) * 72 / dpi;
        page.height = static_cast<float>(size.height) * 72 / dpi;
        page.pictured = true;
    }
    if (count < 1) return tl::unexpected(damaged(name));
    if (count > most_pages)
        document.warnings.push_back(
            fmt::format("{} heeft {} bladzijden; na de {}e is niets gelezen. Splits het "
                        "bestand en lees de delen in.",
                        name, count, most_pages));
    return document;
}

Result<PageImage> page_picture(std::string_view bytes, const std::string& name, const std::string& password,
                               int number, int dpi) {
    setMsgSeverity(L_SEVERITY_NONE);
    if (picture_type(bytes).empty()) return render_page(bytes, name, password, number, dpi);
    return picture(bytes, name, number);
}

}  // namespace raadspoor::ingest
