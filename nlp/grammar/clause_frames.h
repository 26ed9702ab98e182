// Which words of a sentence belong to which clause, and where each clause has its finite verb.
//
//     "De man [die komt] zegt [dat hij gaat] [en groet ons]"      four frames
//
// Method: one pass from left to right over a stack of open clauses. What opens a subordinate clause is
// pushed; a finite verb goes to the innermost clause that still wants one; a comma closes clauses that have
// had theirs. A finite verb that no open clause wants begins a new main clause, at the last border before it.
#pragma once

#include <vector>

#include "nlp/grammar/clauses.h"
#include "nlp/grammar/noun_phrases.h"
#include "nlp/grammar/sentence_words.h"

namespace raadspoor::nlp {

struct ClauseFrame {
    ClauseKind kind = ClauseKind::main;
    std::size_t begin = 0, end = 0;     ///< words, [begin, end)
    std::size_t opener = no_word;       ///< the word that opens it; "en" of a clause set beside another
    std::size_t opener_last = no_word;  ///< "met wie", "zo dat"
    std::size_t parent = no_word;       ///< the frame that it hangs on
    std::size_t beside = no_word;       ///< the frame that it is set beside by a coordinator
    std::size_t finite = no_word;       ///< of an infinitive clause: its infinitive
    std::size_t particle = no_word;     ///< "op" of "roept … op": no preposition
    std::vector<std::size_t> words;     ///< its own, without those of frames that hang on it
    bool doubtful = false;              ///< a title in quotes, or two finite verbs without a border
    bool complete() const { return finite != no_word; }
};

/// The frames in order of their begin on the stack; linear in the words. May find that a
/// word is an infinitive, and says so in `words`.
std::vector<ClauseFrame> clause_frames(SentenceWords& words, const NounPhrases& phrases);

}  // namespace raadspoor::nlp
