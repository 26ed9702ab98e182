// The passage of a text that comes nearest to a quotation, word by word.
//
//     "rond 2% van zorgbudget naar het sociaal domein"
//     in "… rond 2% van zorgbudget naar sociaal domein plaatsvindt"
//         -> span of "rond 2% van zorgbudget naar sociaal domein", likeness 0.89, one difference: "het" is
//            not in the source
//
// Method: approximate string matching by dynamic programming over words (Sellers 1980: the passage may begin
// and end anywhere), in a band (Ukkonen 1985) around the diagonals on which the quotation's rarest words
// stand in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::query {

/// Words of a text as they are compared: between blanks, punctuation included, in plain typography.
class AlignedText {
public:
    /// Requires cleaned text. Linear. The text is not kept.
    explicit AlignedText(std::string_view text);

    std::size_t size() const { return words_.size(); }
    const std::string& word(std::size_t i) const { return words_[i].text; }
    const std::string& folded(std::size_t i) const { return words_[i].folded; }
    Span span(std::size_t i) const { return words_[i].span; }
    /// Where the word with this folded form stands, ascending.
    const std::vector<std::uint32_t>& places(const std::string& folded) const;

private:
    struct AlignedWord {
        std::string text, folded;
        Span span;
    };
    std::vector<AlignedWord> words_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
};

/// A stretch of the quotation that the source has too (both equal), or where they differ.
struct AlignedPiece {
    std::string quotation, source;
    bool equal = false;

    friend bool operator==(const AlignedPiece&, const AlignedPiece&) = default;
};

struct [[nodiscard]] Alignment {
    Span span;            ///< of the passage in the text; empty when nothing is alike
    double likeness = 0;  ///< 0: nothing in common, 1: the same words
    std::vector<AlignedPiece> pieces;

    friend bool operator==(const Alignment&, const Alignment&) = default;
};

/// The passage of `source` nearest to `quote`. Of a quotation over `longest_aligned` words only the begin is
/// looked for. Time: words of the quotation times the band, which is a quarter of it and at least 16 words
/// wide, for at most three diagonals.
Alignment align(const AlignedText& quote, const AlignedText& source);

inline constexpr std::size_t longest_aligned = 12'000;

}  // namespace raadspoor::query
