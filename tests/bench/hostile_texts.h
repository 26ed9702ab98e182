// Texts made to be slow: openings that nothing closes, lists without end, sentences of a megabyte.
//
//     for (const HostileText& it : hostile_texts()) …
//         it.name == "haakjes open", it.text(1 << 20).size() == 1 << 20
#pragma once

#include <string>
#include <vector>

namespace raadspoor::bench {

/// `head`, then `piece` over and over.
struct HostileText {
    std::string name, head, piece;

    /// Cut at `size` bytes.
    [[nodiscard]] std::string text(std::size_t size) const;
};

[[nodiscard]] std::vector<HostileText> hostile_texts();

}  // namespace raadspoor::bench
