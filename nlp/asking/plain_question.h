// A question as people ask one another: which of its words matter, and what sort of answer it wants.
//
//     plain_question("Heeft Zeist de resolutie gesteund en waarom?")
//         -> words Zeist (a name), resolutie, gesteund · left out: Heeft, de, en, waarom · wanted: reason,
//         view
//     plain_question("Tot wanneer kunnen gemeenten stemmen?")
//         -> words gemeenten, stemmen · wanted: day
//     plain_question("randvoorwaarden begroting")   -> nothing: two words, and no question
//
// A word matters when it is none of data/question_words.tsv. The forms under which it is looked for are all
// forms of the verbs it may be, words that often say the same (data/near_words.tsv), and, when it is a
// compound, its parts, each with how much finding it is worth beside finding the word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/asking/wanted.h"
#include "nlp/words/terms.h"

namespace raadspoor::nlp {

/// A form that a word of a question may have in an answer.
struct AskedForm {
    QueryForm form;
    float worth = 1;  ///< beside the word itself: 0 to 1
};

struct AskedWord {
    std::string text;              ///< as typed, without what surrounds it
    bool verb = false;             ///< in a form that only a verb has: it says less than a noun
    bool name = false;             ///< typed with a capital, and not as first word
    std::optional<Wanted> tells;   ///< the sort of answer that it asks for itself: "aangenomen", "toegezegd"
    std::vector<AskedForm> forms;  ///< the word itself first; none twice
};

struct [[nodiscard]] PlainQuestion {
    std::vector<AskedWord> words;       ///< that matter, in order, none twice
    std::vector<std::string> left_out;  ///< the other words, as typed, in order
    std::vector<Wanted> wanted;         ///< the sorts of answer, none twice
    bool english = false;               ///< asked in English, whose small words are left out as well
};

/// Reads `text` when it is a question: it begins with a question word or a verb, or ends with a question
/// mark. Nothing for anything else, and when no word of it matters. Any bytes; linear; thread-safe.
std::optional<PlainQuestion> plain_question(std::string_view text);

/// The words of any text as those of a question; empty `words` when none matters.
PlainQuestion plain_words(std::string_view text);

/// Whether `text` is a question of which no word matters: "wat is het?".
bool asks_nothing(std::string_view text);

/// Whether a folded word is one of those that do not matter.
bool is_small_word(const std::string& folded);

}  // namespace raadspoor::nlp
