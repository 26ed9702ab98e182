#include "ingest/pdf/ink.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

float area_of(const Box& box) {
    return std::max(0.0F, box.right - box.left) * std::max(0.0F, box.bottom - box.top);
}

Box common(const Box& a, const Box& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

bool apart(const Box& a, const Box& b) {
    return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

/// Nobody sees the difference of two colours as near as this.
bool is_same(const Colour& a, const Colour& b) {
    constexpr float seen = 0.08F;
    return std::abs(a.red - b.red) < seen && std::abs(a.green - b.green) < seen &&
           std::abs(a.blue - b.blue) < seen;
}

/// Less than a point and a half high, or letters thinner than a hair: no reader sees it.
bool is_tiny(const PrintedWord& word) {
    const float across =
        word.rotation % 2 == 0 ? word.box.bottom - word.box.top : word.box.right - word.box.left;
    const float along =
        word.rotation % 2 == 0 ? word.box.right - word.box.left : word.box.bottom - word.box.top;
    return across < 1.5F || along < 0.3F * static_cast<float>(characters_in(word.text));
}

/// How much of [left, right] the stretches fill together.
float filled(std::vector<std::pair<float, float>> stretches, float left, float right) {
    std::sort(stretches.begin(), stretches.end());
    float sum = 0, reached = left;
    for (const auto& [begin, end] : stretches) {
        const float from = std::max(begin, reached), to = std::min(end, right);
        if (to > from) sum += to - from;
        reached = std::max(reached, to);
    }
    return right > left ? sum / (right - left) : 0;
}

}  // namespace

Box core_of(const PrintedWord& word) {
    const float width = word.box.right - word.box.left, height = word.box.bottom - word.box.top;
    Box core{word.box.left + 0.1F * width, word.box.top + 0.3F * height, word.box.right - 0.1F * width,
             word.box.bottom - 0.25F * height};
    if (word.rotation == 0 && word.baseline > word.box.top && word.baseline <= word.box.bottom) {
        core.bottom = word.baseline;
        core.top = std::max(word.box.top, word.baseline - 0.5F * std::min(word.size, height));
    }
    return core;
}

namespace {

/// The darkest and the lightest shade in a part of a picture.
std::pair<int, int> shades_of(const PageImage& image, const Box& part) {
    const float scale = static_cast<float>(image.dpi) / 72;
    const auto pixel = [scale](float points, int end) {
        return std::clamp(static_cast<int>(std::lround(points * scale)), 0, end);
    };
    const int left = pixel(part.left, image.columns), right = pixel(part.right, image.columns);
    const int top = pixel(part.top, image.rows), bottom = pixel(part.bottom, image.rows);
    int darkest = 255, lightest = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            const int grey =
                image.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.columns) +
                           static_cast<std::size_t>(x)];
            darkest = std::min(darkest, grey);
            lightest = std::max(lightest, grey);
        }
    return {darkest, lightest};
}

}  // namespace

bool has_ink(const PageImage& image, const Box& part) {
    const auto [darkest, lightest] = shades_of(image, part);
    // Grain and folds of a scan differ less than this once they are averaged, print differs more.
    return lightest - darkest > 60;
}

bool is_barred(const PageImage& image, const Box& part) { return shades_of(image, part).second < 110; }

void Surface::clear() {
    paints_.clear();
    strips_.clear();
    overflown_ = false;
}

void Surface::add(const Paint& paint) {
    const float width = paint.box.right - paint.box.left, height = paint.box.bottom - paint.box.top;
    if (width < 1 || height < 1) {
        if (paint.known) line(paint.box, paint.colour, paint.position);
        return;
    }
    if (paints_.size() < max_paints)
        paints_.push_back(paint);
    else
        overflown_ = true;
}

void Surface::fill(const Box& box, const Colour& colour, int position) {
    add({box, colour, position, true, true, false});
}
void Surface::line(const Box& box, const Colour& colour, int position) {
    if (area_of(box) > 0 && strips_.size() < max_paints)
        strips_.push_back({box, colour, position, true, true, false});
}
void Surface::picture(const Box& box, bool opaque, int position) {
    add({box, {}, position, false, opaque, true});
}
void Surface::unclear(const Box& box, int position) { add({box, {}, position, false, false, false}); }

float Surface::pictured_area() const {
    float area = 0;
    for (const Paint& paint : paints_)
        if (paint.picture) area += area_of(paint.box);
    return area;
}

bool Surface::lost_in_backdrop(const Box& core, const Lettering& letters) const {
    if (overflown_) return false;
    Colour backdrop{1, 1, 1};
    bool known = true;
    for (const Paint& paint : paints_) {
        if (paint.position > letters.position) break;
        if (apart(core, paint.box)) continue;
        const float share = area_of(common(core, paint.box)) / std::max(area_of(core), 1e-6F);
        if (share < 0.05F) continue;
        // On the edge of something, a word may well stand out on one side.
        known = paint.known && (share > 0.95F || (known && is_same(paint.colour, backdrop)));
        backdrop = paint.colour;
    }
    return known && is_same(letters.colour, backdrop);
}

/// A picture as large as a scan may show the words that lie under it.
bool Surface::may_be_scan(const Paint& paint, float page_area) {
    return paint.picture && area_of(paint.box) > 0.05F * page_area;
}

/// Whether fills that were drawn later, none of which need be as high as the word, leave next to nothing of
/// it. Looked at in points of a grid.
bool Surface::under_strips(const Box& core, const Lettering& letters, float page_area) const {
    const auto may_hide = [&](const Paint& paint) {
        return paint.position > letters.position && paint.covers && !apart(core, paint.box) &&
               !may_be_scan(paint, page_area);
    };
    // Nearly no word has two.
    const auto some = std::count_if(paints_.begin(), paints_.end(), may_hide) +
                      std::count_if(strips_.begin(), strips_.end(), may_hide);
    if (some < 2) return false;
    constexpr int across = 16, down = 16;
    std::array<std::bitset<across>, down> hidden;
    const float width = (core.right - core.left) / across, height = (core.bottom - core.top) / down;
    if (width <= 0 || height <= 0) return false;
    const auto first = [](float distance, float step) {
        return static_cast<int>(std::ceil(std::clamp(distance / step - 0.5F, 0.0F, 100.0F)));
    };
    for (const std::vector<Paint>* paints : {&paints_, &strips_})
        for (const Paint& paint : *paints) {
            if (!may_hide(paint)) continue;
            const int right = std::min(across, first(paint.box.right - core.left, width)),
                      bottom = std::min(down, first(paint.box.bottom - core.top, height));
            for (int y = first(paint.box.top - core.top, height); y < bottom; ++y)
                for (int x = first(paint.box.left - core.left, width); x < right; ++x)
                    hidden[static_cast<std::size_t>(y)].set(static_cast<std::size_t>(x));
        }
    std::size_t count = 0;
    for (const auto& row : hidden) count += row.count();
    return count * 100 > std::size_t{across} * down * 85;
}

InkVerdict Surface::judge(const PrintedWord& word, const Lettering& letters, float page_area) const {
    const Box core = core_of(word);
    std::vector<std::pair<float, float>> bars, pictures, painted;
    bool on_picture = false;
    for (const Paint& paint : paints_) {
        if (apart(core, paint.box)) continue;
        const Box part = common(core, paint.box);
        if (area_of(part) <= 0) continue;
        const bool across = part.bottom - part.top > 0.8F * (core.bottom - core.top);
        const bool later = paint.position > letters.position;
        if (paint.picture && area_of(part) > 0.5F * area_of(core)) on_picture = true;
        if (later && across) painted.emplace_back(part.left, part.right);
        if (!later || !across || !paint.covers) continue;
        (may_be_scan(paint, page_area) ? pictures : bars).emplace_back(part.left, part.right);
    }
    constexpr float most = 0.85F;
    // What is painted through the shape of letters shows the letters.
    if (letters.outline)
        return {filled(painted, core.left, core.right) > 0.5F ? Ink::plain : Ink::invisible, false};
    if (filled(bars, core.left, core.right) > most || under_strips(core, letters, page_area))
        return {Ink::covered, false};
    if (letters.clipped) return {Ink::invisible, false};
    if (letters.unseen) return {Ink::invisible, on_picture};
    if (is_tiny(word)) return {Ink::invisible, false};
    if (filled(pictures, core.left, core.right) > most) return {Ink::covered, true};
    return {lost_in_backdrop(core, letters) ? Ink::white : Ink::plain, false};
}

}  // namespace raadspoor::ingest
