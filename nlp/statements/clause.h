// The words of one sentence, and where its clauses end.
//
//     "Zodra de sluis weer open kan | gaan we verder met varen."
//     "Mochten de buren het eens worden | dan kan het hek …"
//     "… vraagt het bestuur, indien de vorst dit belet |, uiterlijk in mei te melden welke …"
//
// Dutch closes a subordinate clause with its verb, and a main clause after it opens with one: "dan", a comma
// with a verb, or two verbs side by side mark the border. Method: a closed list of finite verbs, plus the
// places of commas, brackets and subjects; no parse.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

struct ClauseWord {
    Span span;             ///< bytes of the text
    std::string low;       ///< in lower case
    bool capital = false;  ///< begins with a capital (ASCII)
    bool finite = false;   ///< a finite verb of our list
    bool verbal = false;   ///< looks like a verb form: finite, participle or infinitive
    bool comma_after = false;
    bool stop_after = false;  ///< ";" or a dash with blanks follows
    int depth = 0;            ///< of round brackets
};

class Clauses {
public:
    /// Requires that `sentence` lies in `text`, which must outlive it. Linear.
    Clauses(std::string_view text, Span sentence);

    const std::vector<ClauseWord>& words() const { return words_; }

    /// The last word (index) of the subordinate clause that begins at word `at`, when the main clause follows
    /// it: the sentence begins with it. words().size() when no main clause is seen. Constant.
    std::size_t end_before_main_clause(std::size_t at) const { return main_clause_[at]; }

    /// The last word of the subordinate clause at `at` in the middle of a sentence. `between_commas`: a comma
    /// stands before it, so that a comma after its verb ends it. Looks at a bounded number of words.
    std::size_t end_in_sentence(std::size_t at, bool between_commas) const;

    /// Whether a finite verb stands in the words (from, to].
    bool has_finite(std::size_t from, std::size_t to) const {
        return finite_before_[to + 1] > finite_before_[from + 1];
    }

    /// The bytes of the words [first, last].
    Span span(std::size_t first, std::size_t last) const {
        return {words_[first].span.begin, words_[last].span.end};
    }

private:
    void cut(std::string_view text, Span sentence);
    void find_main_clauses();
    bool opens_main_clause(std::size_t i) const;

    std::vector<ClauseWord> words_;
    std::vector<std::size_t> main_clause_;
    std::vector<std::size_t> finite_before_;  // how many finite verbs stand before a word
};

}  // namespace raadspoor::nlp
