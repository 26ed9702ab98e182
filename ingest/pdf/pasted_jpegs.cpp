#include "ingest/pdf/pasted_jpegs.h"

#include <leptonica/allheaders.h>
#include <poppler/GfxState.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/XRef.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>

namespace raadspoor::ingest {

namespace {

constexpr int dpi = 72;

struct ClosePix {
    void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<PIX, ClosePix>;

/// The JPEG as it lies in the file.
std::vector<unsigned char> packed(PDFDoc& pdf, const PastedJpeg& jpeg) {
    Object object = pdf.getXRef()->fetch(jpeg.object, jpeg.generation);
    if (!object.isStream() || object.getStream()->getKind() != strDCT) return {};
    Stream* inner = object.getStream()->getNextStream();
    std::vector<unsigned char> bytes;
    if (!inner) return bytes;
    inner->reset();
    constexpr int step = 1 << 16;
    for (int count = step; count == step;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        count = std::max(inner->doGetChars(step, bytes.data() + before), 0);
        bytes.resize(before + static_cast<std::size_t>(count));
    }
    return bytes;
}

/// In grey, no smaller than `columns` by `rows` and less than twice that, as far as JPEG can scale.
Picture unpacked(const std::vector<unsigned char>& bytes, int columns, int rows) {
    constexpr double most_pixels = 100e6;
    l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, colours = 0;
    if (pixReadHeaderMem(bytes.data(), bytes.size(), &format, &width, &height, &bits, &samples, &colours) !=
            0 ||
        format != IFF_JFIF_JPEG || (samples != 1 && samples != 3) ||
        static_cast<double>(width) * height > most_pixels)
        return {};
    int reduction = 8;
    while (reduction > 1 && (width / reduction < columns || height / reduction < rows)) reduction /= 2;
    l_int32 warnings = 0;
    Picture picture{
        pixReadMemJpeg(bytes.data(), bytes.size(), 0, reduction, &warnings, L_JPEG_READ_LUMINANCE)};
    if (!picture || warnings > 0 || pixGetDepth(picture.get()) != 8) return {};
    return picture;
}

/// Where a share of a picture of `size` points begins, for a point of a page on which it has `wanted`.
int begin_of(int point, int wanted, int size) {
    return static_cast<int>(std::int64_t{point} * size / std::max(wanted, 1));
}

/// Puts each point of the page that lies in [left, right) and [top, bottom) to the mean of what it covers of
/// the picture.
void paste(PIX* picture, int left, int top, int right, int bottom, PageImage& page) {
    pixEndianByteSwap(picture);  // leptonica keeps the first of four points in the highest byte of a word
    const int width = pixGetWidth(picture), height = pixGetHeight(picture);
    const auto* data = reinterpret_cast<const std::uint8_t*>(pixGetData(picture));
    const std::ptrdiff_t pitch = std::ptrdiff_t{4} * pixGetWpl(picture);
    const int first_column = std::max(left, 0), last_column = std::min(right, page.columns);
    std::vector<int> begins;
    for (int x = first_column; x <= last_column; ++x)
        begins.push_back(begin_of(x - left, right - left, width));
    std::vector<unsigned> sums(static_cast<std::size_t>(width));
    for (int y = std::max(top, 0); y < std::min(bottom, page.rows); ++y) {
        const int first = begin_of(y - top, bottom - top, height),
                  last = std::max(first + 1, begin_of(y - top + 1, bottom - top, height));
        std::fill(sums.begin(), sums.end(), 0U);
        for (int row = first; row < last; ++row)
            for (int x = 0; x < width; ++x) sums[static_cast<std::size_t>(x)] += data[row * pitch + x];
        std::uint8_t* point = page.grey.data() + std::ptrdiff_t{y} * page.columns + first_column;
        for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
            const int begin = begins[i], end = std::max(begin + 1, begins[i + 1]);
            unsigned sum = 0;
            for (int x = begin; x < end; ++x) sum += sums[static_cast<std::size_t>(x)];
            *point++ = static_cast<std::uint8_t>(sum / static_cast<unsigned>((end - begin) * (last - first)));
        }
    }
}

}  // namespace

bool is_plain_jpeg(Stream& stream, const GfxImageColorMap& colours) {
    if (stream.getKind() != strDCT || colours.getBits() != 8) return false;
    const int parts = colours.getNumPixelComps();
    for (int i = 0; i < parts; ++i)
        if (colours.getDecodeLow(i) != 0 || colours.getDecodeHigh(i) != 1) return false;
    switch (const_cast<GfxImageColorMap&>(colours).getColorSpace()->getMode()) {
        case csDeviceGray:
        case csCalGray:
        case csDeviceRGB:
        case csCalRGB:
        case csICCBased:
            return parts == 1 || parts == 3;
        default:
            return false;
    }
}

std::optional<PageImage> picture_of(PDFDoc& pdf, const std::vector<PastedJpeg>& pictures, float width,
                                    float height) {
    setMsgSeverity(L_SEVERITY_NONE);
    PageImage page;
    page.width = width;
    page.height = height;
    page.dpi = dpi;
    page.columns = static_cast<int>(std::ceil(width));
    page.rows = static_cast<int>(std::ceil(height));
    constexpr float longest = 14'400;  // points: the largest page that PDF knows
    if (width < 1 || height < 1 || width > longest || height > longest || width * height > 40e6F)
        return std::nullopt;
    page.grey.assign(static_cast<std::size_t>(page.columns) * static_cast<std::size_t>(page.rows), 255);
    for (const PastedJpeg& jpeg : pictures) {
        const auto point = [](float at) { return static_cast<int>(std::lround(at)); };
        const int left = point(jpeg.box.left), top = point(jpeg.box.top), right = point(jpeg.box.right),
                  bottom = point(jpeg.box.bottom);
        if (right <= left || bottom <= top) continue;
        const Picture picture = unpacked(packed(pdf, jpeg), right - left, bottom - top);
        if (!picture) return std::nullopt;
        paste(picture.get(), left, top, right, bottom, page);
    }
    return page;
}

}  // namespace raadspoor::ingest
