// The noun phrases of a sentence, each with its noun, number and preposition.
//
//     "de door de raad vastgestelde nota"        one phrase, head "nota"
//     "met twee wethouders van Zeist"            "twee wethouders" behind "met", "Zeist" behind "van"
//
// A phrase goes from its determiner to its noun and the names behind it ("wethouder De Vries"); what hangs on
// it by a preposition is a phrase of its own.
//
// Method: word classes, from left to right, longest match.
#pragma once

#include <cstdint>
#include <vector>

#include "nlp/grammar/clauses.h"
#include "nlp/grammar/sentence_words.h"

namespace raadspoor::nlp {

enum class GrammaticalNumber : std::uint8_t { singular, plural, either };

struct Chunk {
    std::size_t first = 0, head = 0, last = 0;  ///< words, inclusive
    Who who = Who::noun;
    GrammaticalNumber number = GrammaticalNumber::singular;
    bool nominative = false;  ///< a pronoun that is subject only: ik, wij, hij
    bool oblique = false;     ///< one that never is: hem, ons, zich
    bool determined = false;  ///< opens with a determiner, or is a name or pronoun
    bool time = false;        ///< "volgende week", "dit jaar": says when
    std::size_t preposition = no_word;
};

class NounPhrases {
public:
    explicit NounPhrases(const SentenceWords& words);

    const std::vector<Chunk>& all() const { return chunks_; }
    /// The phrase in which word `i` stands; null when it stands in none. Constant.
    const Chunk* at(std::size_t i) const {
        return i < place_.size() && place_[i] != no_word ? &chunks_[place_[i]] : nullptr;
    }
    /// The index of the phrase in which word `i` stands, no_word when it stands in none.
    std::size_t index_at(std::size_t i) const { return i < place_.size() ? place_[i] : no_word; }

private:
    void read();
    std::size_t read_phrase(std::size_t i, std::size_t preposition);
    std::size_t read_pronoun(std::size_t i, std::size_t preposition);
    std::size_t inner_end(std::size_t i) const;
    bool numbers_it(std::size_t k) const;
    bool owner(std::size_t k) const;
    bool unknown_capital(std::size_t first, std::size_t end) const;
    void keep(const Chunk& chunk);

    const SentenceWords& words_;
    std::vector<Chunk> chunks_;
    std::vector<std::size_t> place_;  // by word
};

}  // namespace raadspoor::nlp
