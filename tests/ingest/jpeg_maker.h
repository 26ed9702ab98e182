// JPEG pictures, made in a test: squares of eight by eight points, each of one grey.
//
//     const std::string jpeg = tests::made_jpeg(155, 220, [](int x, int y) { return x == y ? 0 : 255; });
#pragma once

#include <functional>
#include <string>

namespace raadspoor::tests {

/// A picture of `columns` by `rows` squares; `grey` gives each its shade, 0 black to 255 white.
[[nodiscard]] std::string made_jpeg(int columns, int rows, const std::function<int(int, int)>& grey);

}  // namespace raadspoor::tests
