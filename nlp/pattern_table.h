// Many patterns, of which the first that occurs counts: looked for with one pass over the text.
//
//     static const PatternTable openings{{R"((?i)^constaterende?\b)", R"((?i)^(verzoekt|draagt)\b)"}};
//     openings.first_in("Verzoekt het college") == 1
//
// Method: the strings without which a pattern cannot occur (RE2's FilteredRE2 tells them) are found by an automaton of Aho and
// Corasick; only patterns whose strings are all there are tried, in their order.
#pragma once

#include <re2/filtered_re2.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::nlp {

class PatternTable {
public:
    /// Takes expressions as Pattern does (pattern.h); throws std::logic_error when RE2 does not take one.
    explicit PatternTable(const std::vector<std::string_view>& expressions);

    /// The place of the first expression of the list that occurs in `text`. Linear; thread-safe.
    [[nodiscard]] std::optional<std::size_t> first_in(std::string_view text) const;
    /// The places of those that may occur: all whose strings are there, in order.
    [[nodiscard]] std::vector<std::size_t> candidates_in(std::string_view text) const;
    /// Where expression `place` occurs first; empty (data() == nullptr) when it does not.
    [[nodiscard]] std::string_view find(std::size_t place, std::string_view text) const;

private:
    void add(std::string_view atom, int index);
    void complete();
    [[nodiscard]] std::vector<int> atoms_in(std::string_view text) const;

    [[nodiscard]] std::uint16_t& next(std::size_t state, std::size_t byte_class) { return table_[state * classes_ + byte_class]; }

    re2::FilteredRE2 patterns_;
    bool always_tried_ = false;                 // an expression needs no string
    std::array<std::uint8_t, 256> class_of_{};  // 0: a byte that occurs in no atom; capitals are small letters
    std::size_t classes_ = 1;
    std::vector<std::uint16_t> table_;          // state and class -> state
    std::vector<std::vector<int>> atoms_;       // state -> atoms that end there
};

/// The expressions of a table of rules, each with a member `pattern`.
template <class Rules>
[[nodiscard]] std::vector<std::string_view> expressions_of(const Rules& rules) {
    std::vector<std::string_view> expressions;
    for (const auto& rule : rules) expressions.push_back(rule.pattern);
    return expressions;
}

}  // namespace raadspoor::nlp
