#include "ingest/ocr/pictured_print.h"

#include <algorithm>
#include <cstddef>

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

}  // namespace

bool shows_print(const PageImage& image, const std::vector<PrintedWord>& words) {
    constexpr std::size_t letters = 8, least_rows = 6;  // five letters or so, in a line of 10 points
    PageImage bare = image;
    wipe(bare, words);
    std::size_t rows = 0;
    for (int y = 0; y < bare.rows; ++y) {
        const auto row = bare.grey.begin() + static_cast<std::ptrdiff_t>(y) * bare.columns;
        std::size_t changes = 0;
        for (int x = 1; x < bare.columns; ++x)
            if (row[x - 1] >= darkest_paper && row[x - 1] - row[x] >= stroke) ++changes;
        if (changes >= letters) ++rows;
    }
    return rows >= least_rows;
}

}  // namespace raadspoor::ingest
