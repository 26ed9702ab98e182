#include "ingest/print/level_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace raadspoor::ingest {

namespace {

using Line = std::vector<PrintedWord*>;

float height_of(const PrintedWord& word) { return word.box.bottom - word.box.top; }
float middle_of(const PrintedWord& word) { return (word.box.left + word.box.right) / 2; }

/// Whether `next` stands to the right of `word` on the same line.
bool follows(const PrintedWord& word, const PrintedWord& next) {
    const float common = std::min(word.box.bottom, next.box.bottom) - std::max(word.box.top, next.box.top);
    const float gap = next.box.left - word.box.right;
    const float height = std::max(height_of(word), height_of(next));
    return common > 0.45F * std::min(height_of(word), height_of(next)) && gap > -0.5F * height &&
           gap < 4 * height;
}

/// Words that follow each other as the file draws them.
std::vector<Line> lines_of(PrintedPage& page) {
    std::vector<Line> lines;
    for (PrintedWord& word : page.words) {
        if (word.rotation != 0 || word.aslant) continue;
        if (lines.empty() || !follows(*lines.back().back(), word)) lines.emplace_back();
        lines.back().push_back(&word);
    }
    return lines;
}

/// Letters and signs that reach below the baseline.
bool hangs(std::string_view text) { return text.find_first_of("gjpqyJQ,;()[]/") != std::string_view::npos; }

float median(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Whether many words do not share the baseline of the word before them, as those of a text that was set do.
bool is_uneven(const PrintedPage& page) {
    std::size_t pairs = 0, uneven = 0;
    for (std::size_t i = 1; i < page.words.size(); ++i) {
        const PrintedWord &word = page.words[i - 1], &next = page.words[i];
        if (word.rotation != 0 || next.rotation != 0 || next.aslant || !follows(word, next)) continue;
        ++pairs;
        uneven += std::abs(next.baseline - word.baseline) > 0.02F * next.size;
    }
    return pairs >= 6 && uneven * 6 > pairs;
}

/// How much lines fall per point to the right: the median over the pairs of words without anything below.
float slope_of(const std::vector<Line>& lines) {
    std::vector<float> slopes;
    for (const Line& line : lines) {
        const PrintedWord* first = nullptr;
        for (const PrintedWord* word : line) {
            if (hangs(word->text)) continue;
            if (first && middle_of(*word) - middle_of(*first) > 100)
                slopes.push_back((word->baseline - first->baseline) / (middle_of(*word) - middle_of(*first)));
            if (!first) first = word;
        }
    }
    return slopes.size() < 3 ? 0 : median(std::move(slopes));
}

/// The baseline of a line of an unsloped page: that of the words without anything below it.
float baseline_of(const Line& line) {
    std::vector<float> bare, all;
    for (const PrintedWord* word : line) (hangs(word->text) ? all : bare).push_back(word->baseline);
    return bare.empty() ? median(std::move(all)) : median(std::move(bare));
}

}  // namespace

void level_words(PrintedPage& page) {
    if (!is_uneven(page)) return;
    const std::vector<Line> lines = lines_of(page);
    const float slope = slope_of(lines);
    std::vector<float> sizes;
    for (const Line& line : lines)
        for (PrintedWord* word : line) {
            word->baseline += slope * (page.width / 2 - middle_of(*word));
            sizes.insert(sizes.end(), std::min<std::size_t>(word->text.size(), 20), word->size);
        }
    const float usual = median(std::move(sizes));
    for (const Line& line : lines) {
        const float baseline = baseline_of(line);
        std::vector<float> own;
        for (const PrintedWord* word : line) own.push_back(word->size);
        float size = median(std::move(own));
        if (std::abs(size - usual) < 0.3F * usual) size = usual;
        for (PrintedWord* word : line) {
            // A raised figure of a text that was set keeps its place.
            if (!page.pictured && word->size < 0.7F * size) continue;
            word->baseline = baseline;
            word->size = size;
        }
    }
}

}  // namespace raadspoor::ingest
