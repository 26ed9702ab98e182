#include "ingest/ocr/pictured_print.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace raadspoor::ingest {

namespace {

/// From a pixel to one that is darker by this much begins a stroke: that of pale print, too.
constexpr int stroke = 40, darkest_paper = 110;

/// Makes the place of each word that shows paper, with the edges of its letters.
void wipe(PageImage& image, const std::vector<PrintedWord>& words) {
    const float scale = static_cast<float>(image.dpi) / 72;
    const auto pixel = [scale](float at, int most) {
        return static_cast<std::size_t>(std::clamp(at * scale, 0.0F, static_cast<float>(most)));
    };
    for (const PrintedWord& word : words) {
        if (word.ink != Ink::plain) continue;
        const std::size_t left = pixel(word.box.left - 2, image.columns),
                          right = pixel(word.box.right + 3, image.columns),
                          bottom = pixel(word.box.bottom + 3, image.rows);
        for (std::size_t y = pixel(word.box.top - 2, image.rows); y < bottom && left < right; ++y) {
            const auto row = image.grey.begin() + static_cast<std::ptrdiff_t>(y) * image.columns;
            std::fill(row + static_cast<std::ptrdiff_t>(left), row + static_cast<std::ptrdiff_t>(right), 255);
        }
    }
}

/// Rows of a strip that all change often.
struct Band {
    int top = 0, bottom = 0;
};

/// The bands of each strip of `width` pixels; a strip begins in the middle of the one before it.
std::vector<std::vector<Band>> bands_of(const PageImage& image, int width) {
    constexpr int letters = 8;  // strokes of five letters or so
    const int half = width / 2, least = width / 20, most = width * 3 / 10;
    const auto cells = static_cast<std::size_t>((image.columns + half - 1) / half);
    std::vector<std::vector<Band>> strips(cells > 1 ? cells - 1 : 0);
    std::vector<int> begun(strips.size(), -1);
    const auto end = [&](std::size_t strip, int row) {
        const int height = begun[strip] < 0 ? 0 : row - begun[strip];
        if (height >= least && height <= most) strips[strip].push_back({begun[strip], row});
        begun[strip] = -1;
    };
    for (int y = 0; y < image.rows; ++y) {
        const auto row = image.grey.begin() + static_cast<std::ptrdiff_t>(y) * image.columns;
        std::vector<int> changes(cells, 0);
        for (int x = 1; x < image.columns; ++x)
            changes[static_cast<std::size_t>(x / half)] +=
                row[x - 1] >= darkest_paper && row[x - 1] - row[x] >= stroke;
        for (std::size_t strip = 0; strip < strips.size(); ++strip) {
            if (changes[strip] + changes[strip + 1] < letters)
                end(strip, y);
            else if (begun[strip] < 0)
                begun[strip] = y;
        }
    }
    for (std::size_t strip = 0; strip < strips.size(); ++strip) end(strip, image.rows);
    return strips;
}

/// How long the lines are together, in pixels: of a band that goes on in the strip beside its own, half a
/// strip.
std::size_t lines_in(const PageImage& image, int width) {
    const std::vector<std::vector<Band>> strips = bands_of(image, width);
    std::size_t count = 0;
    for (std::size_t strip = 0; strip + 2 < strips.size(); ++strip)
        for (const Band& band : strips[strip]) {
            const std::vector<Band>& beside = strips[strip + 2];
            count += std::any_of(beside.begin(), beside.end(), [&band](const Band& other) {
                return std::abs(other.top - band.top) <= 2 && std::abs(other.bottom - band.bottom) <= 2;
            });
        }
    return count * static_cast<std::size_t>(width / 2);
}

}  // namespace

bool shows_print(const PageImage& image, const std::vector<PrintedWord>& words) {
    constexpr int text = 80, titles = 200;
    constexpr std::size_t a_line = 400;
    PageImage bare = image;
    wipe(bare, words);
    return lines_in(bare, text) + lines_in(bare, titles) >= a_line;
}

}  // namespace raadspoor::ingest
