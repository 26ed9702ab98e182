// The parts of Dutch compounds (data/lexicon.tsv), to walk along a word with.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace raadspoor::nlp {

/// The linking letters between two parts, as bits of Part::links.
inline constexpr std::string_view linking_letters[] = {"", "s", "n", "e", "en", "er"};

/// A word that may be part of a compound, with how much it is trusted (0: never) as a part before others and
/// as the last.
struct Part {
    std::string_view word;
    std::uint8_t before = 0, last = 0;
    std::uint8_t links = 0;  ///< bit i: linking_letters[i] may follow it
};

class Lexicon {
public:
    /// The one lexicon; made at first use, then only read.
    static const Lexicon& get();

    /// Every part that `tail` begins with, shortest first, into `found`.
    void beginnings(std::string_view tail, std::vector<const Part*>& found) const;
    /// The part that is `word`, or nullptr.
    const Part* find(std::string_view word) const;

private:
    Lexicon();
    std::vector<Part> parts_;                // in order of word
    std::vector<std::uint32_t> first_with_;  // by the first three letters: where they begin in parts_
};

}  // namespace raadspoor::nlp
