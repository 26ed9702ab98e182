// Many patterns, of which the first that occurs counts: looked for with one pass over the text.
//
//     static const PatternTable openings{{R"((?i)^constaterende?\b)", R"((?i)^(verzoekt|draagt)\b)"}};
//     openings.first_in("Verzoekt het college") == 1
//
// Method: the strings without which a pattern cannot occur (RE2's FilteredRE2 tells them) are looked for all
// at once (atoms.h); only patterns whose strings are all there are tried, in their order.
#pragma once

#include <re2/filtered_re2.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/patterns/atoms.h"

namespace raadspoor::nlp {

class PatternTable {
public:
    /// Takes expressions as Pattern does (pattern.h); throws std::logic_error when RE2 does not take one.
    explicit PatternTable(const std::vector<std::string_view>& expressions);

    /// The place of the first expression of the list that occurs in `text`. Linear; thread-safe.
    std::optional<std::size_t> first_in(std::string_view text) const;
    /// The places of those that may occur: all whose strings are there, in order.
    std::vector<std::size_t> candidates_in(std::string_view text) const;
    /// Where expression `place` occurs first; empty (data() == nullptr) when it does not.
    std::string_view find(std::size_t place, std::string_view text) const;

private:
    re2::FilteredRE2 patterns_;
    Atoms atoms_;
    std::size_t atom_count_ = 0;
    bool always_tried_ = false;  // an expression needs no string
};

/// The expressions of a table of rules, each with a member `pattern`.
template <class Rules>
std::vector<std::string_view> expressions_of(const Rules& rules) {
    std::vector<std::string_view> expressions;
    for (const auto& rule : rules) expressions.push_back(rule.pattern);
    return expressions;
}

}  // namespace raadspoor::nlp
