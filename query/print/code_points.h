// Byte offsets of a UTF-8 text as code point offsets, for the outside world.
//
//     CodePoints{"één mei"}.at(5) == 3
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::query {

/// The text must outlive it. Building is linear; a question costs at most 256 bytes of counting.
class CodePoints {
public:
    explicit CodePoints(std::string_view text);

    /// The number of code points before byte `offset`. Requires offset <= text.size().
    std::size_t at(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<std::size_t> before_;  // code points before each 256th byte
};

}  // namespace raadspoor::query
