#include "ingest/print/gutters.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace raadspoor::ingest {

namespace {

constexpr float narrowest = 5;  // points; nearer than this is no gutter

using Gap = std::pair<float, float>;

/// The part of `gap` that `strip` leaves open; nothing when too little is left.
std::optional<Gap> open_part(Gap gap, const Strip& strip) {
    auto [left, right] = gap;
    for (const Segment* segment : strip.segments) {
        if (segment->box.right <= left + 0.5F || segment->box.left >= right - 0.5F) continue;
        // The segment reaches into the gap: keep the wider rest.
        const float before = segment->box.left - left, after = right - segment->box.right;
        if (before >= after)
            right = segment->box.left;
        else
            left = segment->box.right;
        if (right - left < narrowest) return std::nullopt;
    }
    return Gap{left, right};
}

/// Lines of one side of a band, and how far down it reaches.
struct Extent {
    float top = 1e9F, bottom = -1e9F;
    std::vector<float> lines;

    void add(const Segment& segment) {
        const float line_top = std::max(segment.box.top, segment.baseline - segment.size);
        top = std::min(top, line_top);
        bottom = std::max(bottom, segment.box.bottom);
        lines.push_back((line_top + segment.box.bottom) / 2);
    }
    std::size_t beside(const Extent& other) const {
        return static_cast<std::size_t>(std::count_if(
            lines.begin(), lines.end(), [&other](float y) { return y > other.top && y < other.bottom; }));
    }
};

void count(Band& band, const Region& region) {
    Extent left, right;
    band.both = 0;
    for (std::size_t i = band.first; i <= band.last; ++i) {
        const Segment *on_left = nullptr, *on_right = nullptr;
        for (const Segment* segment : region[i].segments)
            (segment->box.left < band.left + 1 ? on_left : on_right) = segment;
        if (on_left) left.add(*on_left);
        if (on_right) right.add(*on_right);
        band.both += on_left && on_right;
    }
    band.beside = std::min(left.beside(right), right.beside(left));
}

/// The band that a gap of line `at` belongs to, grown up and down as far as a gutter stays open.
Band grow(const Region& region, std::size_t at, Gap gap) {
    Band band{at, at, gap.first, gap.second};
    const auto extend = [&](std::size_t i) {
        const std::optional<Gap> rest = open_part({band.left, band.right}, region[i]);
        if (rest) std::tie(band.left, band.right) = *rest;
        return rest.has_value();
    };
    while (band.first > 0 && extend(band.first - 1)) --band.first;
    while (band.last + 1 < region.size() && extend(band.last + 1)) ++band.last;
    count(band, region);
    return band;
}

/// The gaps at a strip: between its segments, and between it and one of the next that stands beside it.
std::vector<Gap> gaps_at(const Region& region, std::size_t i) {
    std::vector<Gap> gaps;
    const std::vector<const Segment*>& segments = region[i].segments;
    for (std::size_t k = 0; k + 1 < segments.size(); ++k)
        gaps.emplace_back(segments[k]->box.right, segments[k + 1]->box.left);
    for (std::size_t k = i + 1; k < region.size() && k <= i + 2; ++k) {
        if (region[k].baseline() - region[i].baseline() > 1.6F * std::max(region[i].size(), region[k].size()))
            break;
        if (region[i].right() < region[k].left()) gaps.emplace_back(region[i].right(), region[k].left());
        if (region[k].right() < region[i].left()) gaps.emplace_back(region[k].right(), region[i].left());
    }
    std::erase_if(gaps, [](const Gap& gap) { return gap.second - gap.first < narrowest; });
    return gaps;
}

std::size_t worth(const Band& band) { return std::max(band.both, band.beside); }

}  // namespace

std::optional<Band> widest_band(const Region& region) {
    std::optional<Band> best;
    std::size_t covered = 0;
    for (std::size_t i = 0; i < region.size(); ++i) {
        if (i < covered) continue;
        for (const Gap& gap : gaps_at(region, i)) {
            const Band band = grow(region, i, gap);
            if (worth(band) < 2) continue;
            if (best && (worth(band) < worth(*best) ||
                         (worth(band) == worth(*best) && band.right - band.left <= best->right - best->left)))
                continue;
            best = band;
            covered = band.last + 1;
        }
    }
    return best;
}

Band core_of(const Band& band, const Region& region) {
    const auto on_right = [&](std::size_t i) { return region[i].left() >= band.right - 1; };
    const auto one_sided = [&](std::size_t i) { return on_right(i) || region[i].right() <= band.left + 1; };
    const auto close = [&](std::size_t i) {
        return region[i + 1].baseline() - region[i].baseline() < 1.5F * region[i].size();
    };
    Band core = band;
    while (core.first < core.last && one_sided(core.first)) ++core.first;
    while (core.last > core.first && one_sided(core.last)) --core.last;
    // A cell may have more lines than the first one of its row.
    while (core.first > band.first && one_sided(core.first - 1) && close(core.first - 1)) --core.first;
    while (core.last < band.last && on_right(core.last + 1) && close(core.last)) ++core.last;
    return core;
}

}  // namespace raadspoor::ingest
