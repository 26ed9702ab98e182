// Whether a clause is what a frame wants.
//
//     const Said said{cut, place};                       // clause number `place` of the sentence
//     for (const Frame* frame : table.of(said.clause().lemma)) if (suits(*frame, said)) …
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "nlp/reading/cut.h"
#include "nlp/statements/frame_table.h"

namespace raadspoor::nlp {

/// Clauses that are looked at on either side of one: what hangs on it stands near.
inline constexpr std::size_t clauses_around = 24;

/// A clause with its own words, in lower case: without those of clauses that hang on it.
class Said {
public:
    /// `cut` must outlive this and stay at its sentence.
    Said(const Cut& cut, std::size_t place);

    const Clause& clause() const { return cut_.clauses()[place_]; }
    std::size_t place() const { return place_; }
    const Cut& cut() const { return cut_; }

    /// The clauses that hang on it, by place.
    const std::vector<std::size_t>& under() const { return under_; }

    bool has_word(std::string_view word) const;
    std::string_view last_word() const { return words_.empty() ? std::string_view{} : words_.back(); }
    /// Words side by side, with "_" between them.
    bool has_side_by_side(std::string_view words) const;
    /// Whether one of its phrases has `preposition`, and, if there are any, one of `nouns` for its noun.
    bool has_preposition(std::string_view preposition, const std::vector<std::string_view>& nouns) const;

private:
    const Cut& cut_;
    std::size_t place_;
    std::vector<std::size_t> under_;
    std::vector<std::string_view> words_;
};

/// Whether `word` is one of `words`, of which "*advies" is the end of a word.
bool is_one_of(std::string_view word, const std::vector<std::string_view>& words);

/// The noun of a phrase in lower case.
std::string noun_of(const NounPhrase& phrase, std::string_view text);

/// Whether the wants of the frame are met and its reality counts; the subject is the caller's to judge.
bool suits(const Frame& frame, const Said& said);

}  // namespace raadspoor::nlp
