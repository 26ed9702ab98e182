// A sentence at hand, with what several extractors need of it: made when the first asks, kept for the others.
//
//     Cut cut{reading};
//     for (const Sentence& sentence : reading.sentences) cut.turn_to(sentence), … cut.pieces() …
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "nlp/grammar/clauses.h"
#include "nlp/reading/reading.h"
#include "nlp/words/addresses.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

/// Signs that open an item of a list.
inline constexpr std::array<std::string_view, 5> list_signs{"•", "▪", "◦", "●", "■"};

/// The sentence that introduces another: of the block that introduces its block the last, when no other of
/// its own block stands before it; of an item within a block ("Van mening dat: • …; • …") what stands before
/// the first. Empty when none does.
Span lead_in_of(const Reading& reading, const Sentence& sentence);

class Cut {
public:
    /// Both must outlive this.
    Cut(const Reading& of, const Sentence& first) : reading_{&of}, sentence_{&first} {}

    /// Goes on with another sentence of the same reading. Views into pieces of the sentence before end here.
    void turn_to(const Sentence& next) {
        sentence_ = &next;
        has_pieces_ = has_addresses_ = has_clauses_ = false;
    }

    const Reading& reading() const { return *reading_; }
    const Sentence& sentence() const { return *sentence_; }
    std::string_view words() const { return sentence_->span.of(reading_->text); }

    /// Its words, numbers and signs.
    const Pieces& pieces() const;
    /// The web and mail addresses in it.
    const std::vector<Address>& addresses() const;
    /// Its clauses, read behind the words that introduce its block; spans count bytes of the whole text.
    const std::vector<Clause>& clauses() const;

private:
    const Reading* reading_;
    const Sentence* sentence_;
    mutable Pieces pieces_;
    mutable std::vector<Address> addresses_;
    mutable std::vector<Clause> clauses_;
    mutable bool has_pieces_ = false, has_addresses_ = false, has_clauses_ = false;
};

}  // namespace raadspoor::nlp
