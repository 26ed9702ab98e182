#include "ingest/pdf/outlines.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace raadspoor::ingest {

namespace {

using Shapes = std::vector<OutlineShape>;

constexpr std::size_t shortest_row = 6;

float height_of(const OutlineShape& it) { return it.box.bottom - it.box.top; }

/// Whether shapes on one foot, from left to right, can be a line of letters.
bool is_line(Shapes::iterator begin, Shapes::iterator end) {
    const auto count = static_cast<std::size_t>(end - begin);
    if (count < shortest_row) return false;
    std::sort(begin, end, [](const auto& a, const auto& b) { return a.box.left < b.box.left; });
    std::set<int> widths;
    std::size_t simple = 0, near = 0;
    for (auto it = begin; it != end; ++it) {
        widths.insert(static_cast<int>(std::lround((it->box.right - it->box.left) * 4)));
        simple += it->simple;
        const bool follows = it != begin && it->box.left - std::prev(it)->box.right < 1.2F * height_of(*it);
        near += follows && height_of(*it) < 2.5F * height_of(*std::prev(it)) &&
                height_of(*std::prev(it)) < 2.5F * height_of(*it);
    }
    return widths.size() >= 4 && simple * 2 < count && near * 10 >= count * 6;
}

}  // namespace

std::size_t letters_among(Shapes shapes) {
    std::sort(shapes.begin(), shapes.end(),
              [](const auto& a, const auto& b) { return a.box.bottom < b.box.bottom; });
    std::size_t letters = 0;
    for (auto begin = shapes.begin(); begin != shapes.end();) {
        const float foot = begin->box.bottom + 0.1F * height_of(*begin);
        const auto end =
            std::find_if(begin, shapes.end(), [foot](const auto& it) { return it.box.bottom > foot; });
        if (is_line(begin, end)) letters += static_cast<std::size_t>(end - begin);
        begin = end;
    }
    return letters;
}

}  // namespace raadspoor::ingest
