// Letters that a page draws as shapes ("text to outlines"), told from the shapes of a drawing or a map.
//
//     page.outlined = letters_among(shapes);   // hundreds on such a page, none or few on a drawing
//
// Letters stand in rows, near each other, on one foot; they differ in width, and most have more corners or
// curves than a bar or a square.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::ingest {

/// A filled shape of the size of a letter.
struct OutlineShape {
    Box box;
    bool simple = false;  ///< a triangle, a square: fewer than seven points
};

/// How many of `shapes` stand as letters do. In time of sorting them.
[[nodiscard]] std::size_t letters_among(std::vector<OutlineShape> shapes);

}  // namespace raadspoor::ingest
