// A picture as a PNG, without any library for pictures.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::query::web {

/// Shades of grey, row by row from the top, 0 black. `grey` has columns × rows bytes.
struct Shades {
    int columns = 0, rows = 0;
    std::vector<std::uint8_t> grey;
};

/// In grey, or in colour with `marks` (in pixels of the picture) as with a yellow marker.
std::string png_of(const Shades& shades, const std::vector<Box>& marks = {});

}  // namespace raadspoor::query::web
