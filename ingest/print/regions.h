// Parts of a page that are read as a whole: strips of segments, and what can be measured of them.
//
// A region is cut (columns.h) until nothing parts it any more; what the cuts decide by is here.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/print/print_lines.h"

namespace raadspoor::ingest {

/// What one line has inside one region: its segments, left to right; at least one.
struct Strip {
    std::vector<const Segment*> segments;

    float left() const { return segments.front()->box.left; }
    float right() const { return segments.back()->box.right; }
    float baseline() const { return segments.front()->baseline; }
    float size() const { return segments.front()->size; }
};

/// Strips, top to bottom.
using Region = std::vector<Strip>;

/// How a column, or one side of a gutter, is filled.
struct [[nodiscard]] Side {
    std::size_t lines = 0;
    float letters = 0;  ///< a line, on average
    float full = 0;     ///< share of lines that reach the right edge
    float left = 1e9F, right = 0;

    float width() const { return right > left + 1 ? right - left : 1.0F; }
    /// Lines of running text.
    bool prose() const { return lines >= 4 && letters >= 24 && full >= 0.45F; }
};
Side measure(const Region& side);

/// In which order a file draws the two sides of a gutter.
struct [[nodiscard]] Drawn {
    std::size_t switches = 0;  ///< how often it goes over from one to the other
};
Drawn drawn(const Region& left, const Region& right);

/// Whether the words are nothing but a label of a letterhead ("Ons kenmerk"), or hardly more.
bool is_label(const Segment& segment);
/// Whether a side has the labels of a letterhead.
bool has_labels(const Region& side);

/// The strips of `region` cut at `x`: what begins to the left of it, and the rest.
struct [[nodiscard]] Halves {
    Region left, right;
};
Halves split(const Region& region, float x);

}  // namespace raadspoor::ingest
