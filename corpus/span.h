// A stretch of a document's text.
#pragma once

#include <cstddef>
#include <string_view>

namespace raadspoor {

/// Bytes of the text it belongs to, half-open: [begin, end).
struct [[nodiscard]] Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    constexpr std::size_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    constexpr bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    /// The stretch itself. Requires that `text` is what the span counts in.
    constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

    friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace raadspoor
