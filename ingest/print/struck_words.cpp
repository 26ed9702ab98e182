#include "ingest/print/struck_words.h"

#include <algorithm>

namespace raadspoor::ingest {

namespace {

constexpr std::size_t most_words = 100;       // that a line goes through
constexpr std::size_t most_looked_at = 1000;  // near a line

/// Whether a line at height `y` runs through the letters of `word`, not under or over them.
bool crosses(float y, const PrintedWord& word) {
    return y < word.baseline - 0.12F * word.size && y > word.baseline - 0.55F * word.size;
}

float common_width(const Box& a, const Box& b) {
    return std::min(a.right, b.right) - std::max(a.left, b.left);
}

/// Strikes the words of `level`, all at the height of `line`, if the line belongs to them.
void strike(const Box& line, const std::vector<PrintedWord*>& level) {
    float left = 1e9F, right = -1e9F, size = 0;
    std::vector<PrintedWord*> crossed;
    for (PrintedWord* word : level) {
        if (common_width(line, word->box) < 0.6F * (word->box.right - word->box.left)) continue;
        crossed.push_back(word);
        left = std::min(left, word->box.left), right = std::max(right, word->box.right);
        size = std::max(size, word->size);
    }
    if (left - line.left > size || line.right - right > size) return;
    for (PrintedWord* word : crossed) word->struck = true;
}

}  // namespace

void strike_words(std::vector<PrintedWord>& words, std::vector<Box> lines) {
    if (lines.empty()) return;
    std::vector<PrintedWord*> by_height;
    for (PrintedWord& word : words)
        if (word.rotation == 0 && word.size > 0) by_height.push_back(&word);
    std::sort(by_height.begin(), by_height.end(),
              [](const PrintedWord* a, const PrintedWord* b) { return a->baseline < b->baseline; });
    float largest = 0;
    for (const PrintedWord* word : by_height) largest = std::max(largest, std::min(word->size, 100.0F));
    for (const Box& line : lines) {
        const float y = (line.top + line.bottom) / 2;
        std::vector<PrintedWord*> level;
        auto at =
            std::lower_bound(by_height.begin(), by_height.end(), y,
                             [](const PrintedWord* word, float height) { return word->baseline < height; });
        const auto end =
            by_height.end() - at > std::ptrdiff_t{most_looked_at} ? at + most_looked_at : by_height.end();
        for (; at != end && (*at)->baseline < y + largest && level.size() < most_words; ++at)
            if (crosses(y, **at) && common_width(line, (*at)->box) > 0) level.push_back(*at);
        if (!level.empty() && level.size() < most_words) strike(line, level);
    }
}

void strike_parts(std::vector<PrintedWord>& words, const std::vector<Box>& parts) {
    for (const Box& part : parts)
        for (PrintedWord& word : words) {
            const float x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
            word.struck =
                word.struck || (x >= part.left && x <= part.right && y >= part.top && y <= part.bottom);
        }
}

}  // namespace raadspoor::ingest
