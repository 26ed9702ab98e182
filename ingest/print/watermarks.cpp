#include "ingest/print/watermarks.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace raadspoor::ingest {

namespace {

/// Words drawn one after the other in one style: [begin, end) of the page's words.
struct Stretch {
    std::size_t begin = 0, end = 0;
    std::string text;  // without blanks
};

bool is_alike(const PrintedWord& a, const PrintedWord& b) {
    return a.aslant == b.aslant && a.pale == b.pale && std::abs(a.size - b.size) < 0.1F;
}

/// Aslant or pale words; a new stretch begins where a word stands far from the one before it, as each tile
/// of a pattern does.
std::vector<Stretch> stretches_of(const PrintedPage& page) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const PrintedWord& word = page.words[i];
        if (!word.aslant && !word.pale) continue;
        bool goes_on = !stretches.empty() && stretches.back().end == i && is_alike(page.words[i - 1], word);
        if (goes_on) {
            const Box &a = page.words[i - 1].box, &b = word.box;
            const float reach = 1.2F * std::max(word.size, 1.0F);
            goes_on = b.left - a.right < reach && a.left - b.right < reach && b.top - a.bottom < reach &&
                      a.top - b.bottom < reach;
        }
        if (!goes_on) stretches.push_back({i, i, {}});
        stretches.back().end = i + 1;
        stretches.back().text += word.text;
    }
    return stretches;
}

/// The size of most letters that run level.
float usual_size(const PrintedPage& page) {
    std::vector<float> sizes;
    for (const PrintedWord& word : page.words)
        if (!word.aslant && !word.pale) sizes.push_back(word.size);
    if (sizes.empty()) return 0;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

}  // namespace

std::vector<bool> watermark_words(const PrintedPage& page) {
    std::vector<bool> marked(page.words.size(), false);
    const std::vector<Stretch> stretches = stretches_of(page);
    if (stretches.empty()) return marked;
    const float usual = usual_size(page);
    if (usual <= 0) return marked;  // there is nothing else
    std::unordered_map<std::string, std::size_t> times;
    for (const Stretch& stretch : stretches) ++times[stretch.text];
    for (const Stretch& stretch : stretches) {
        const PrintedWord& first = page.words[stretch.begin];
        const bool again = times[stretch.text] >= 4 && stretch.text.size() >= 4;
        const bool large = first.size > (first.aslant ? 1.6F : 3.0F) * usual;
        const bool is_one =
            first.aslant ? first.pale || again || large : (again || large) && first.ink == Ink::plain;
        if (is_one)
            std::fill(marked.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
                      marked.begin() + static_cast<std::ptrdiff_t>(stretch.end), true);
    }
    return marked;
}

std::vector<std::string> watermarks_of(const PrintedPage& page, const std::vector<bool>& words) {
    std::vector<std::string> texts;
    for (const Stretch& stretch : stretches_of(page)) {
        if (!words[stretch.begin] || page.words[stretch.begin].ink != Ink::plain) continue;
        if (std::find(texts.begin(), texts.end(), stretch.text) == texts.end() && texts.size() < 16)
            texts.push_back(stretch.text);
    }
    return texts;
}

}  // namespace raadspoor::ingest
