// What the index keeps of every passage beside its text, as stored in document.passages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::index {

/// The facet that an organisation value counts under, and the value without its mark: "party:D66" -> "party",
/// "D66".
std::pair<std::string_view, std::string_view> facet_of(std::string_view organisation);

/// In PassageFacts::holds: the passage is of a table of contents.
inline constexpr std::uint32_t in_contents = 1U << 15;

/// In PassageFacts::holds: the passage is struck out, all of it.
inline constexpr std::uint32_t in_struck = 1U << 14;

/// In PassageFacts::holds: a statement of that kind touches the passage. Stored.
constexpr std::uint32_t bit_of(Kind kind) { return 1U << index_of(kind); }

struct PassageFacts {
    std::size_t bytes = 0;
    std::size_t words = 0;
    std::uint32_t holds = 0;  ///< bit_of every kind of statement that touches the passage, and `in_contents`
    std::size_t heading = 0;  ///< bytes of the headings it begins with
    std::vector<std::uint32_t> pages;  ///< indices in Document::pages that the passage touches, ascending
};

/// Facts of each of `passages` but the number of words.
std::vector<PassageFacts> facts_of(const Document& document, const Analysis& analysis,
                                   const std::vector<Span>& passages);

std::string encode_facts(const std::vector<PassageFacts>& facts);
/// Throws Damaged.
std::vector<PassageFacts> decode_facts(std::string_view bytes);

}  // namespace raadspoor::index
