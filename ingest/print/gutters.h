// The white gutters of a region: what its lines leave open from top to bottom.
#pragma once

#include <optional>

#include "ingest/print/regions.h"

namespace raadspoor::ingest {

/// A gutter that the strips [first, last] of a region leave open.
struct [[nodiscard]] Band {
    std::size_t first = 0, last = 0;
    float left = 0, right = 0;  ///< of the gutter
    std::size_t both = 0;       ///< strips with print on both sides
    std::size_t beside = 0;     ///< lines of one side that have the other beside them, on whatever baselines:
                                ///< of the side that has fewer
};

/// The band that parts most lines; nothing when no two lines share a gutter.
std::optional<Band> widest_band(const Region& region);

/// The strips of a band from the first to the last with print on both sides, and the lines of their right
/// sides that follow closely: all that a table can claim.
Band core_of(const Band& band, const Region& region);

}  // namespace raadspoor::ingest
