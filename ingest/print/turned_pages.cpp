#include "ingest/print/turned_pages.h"

#include <algorithm>
#include <array>

namespace raadspoor::ingest {

namespace {

/// Words that run down begin where the right edge is read as the top; words that run up where the left edge
/// is.
Box turned(const Box& box, int turns, float width, float height) {
    switch (turns) {
        case 1:
            return {box.top, width - box.right, box.bottom, width - box.left};
        case 2:
            return {width - box.right, height - box.bottom, width - box.left, height - box.top};
        case 3:
            return {height - box.bottom, box.left, height - box.top, box.right};
        default:
            return box;
    }
}

float turned_baseline(float baseline, int turns, float width, float height) {
    switch (turns) {
        case 1:
            return width - baseline;
        case 2:
            return height - baseline;
        default:
            return baseline;
    }
}

}  // namespace

int turns_of(const PrintedPage& page) {
    std::array<std::size_t, 4> letters{};
    for (const PrintedWord& word : page.words)
        if (word.ink == Ink::plain) letters[static_cast<std::size_t>(word.rotation) % 4] += word.text.size();
    const auto most = std::max_element(letters.begin(), letters.end());
    return *most > letters[0] ? static_cast<int>(most - letters.begin()) : 0;
}

PrintedPage turned_upright(PrintedPage page, int turns) {
    const float width = page.width, height = page.height;
    for (PrintedWord& word : page.words) {
        const bool upright = word.rotation == turns;
        word.box = turned(word.box, turns, width, height);
        if (upright) word.baseline = turned_baseline(word.baseline, turns, width, height);
        word.rotation = static_cast<std::int16_t>((word.rotation - turns + 4) % 4);
    }
    if (turns != 2) std::swap(page.width, page.height);
    return page;
}

Box turned_back(const Box& box, int turns, float width, float height) {
    // The turned page has its sides swapped, and four quarter turns are none.
    return turns == 2 ? turned(box, 2, width, height) : turned(box, 4 - turns, height, width);
}

}  // namespace raadspoor::ingest
