// The words of a question in ordinary words, found again in any text.
//
//     const WordFinder finder{*nlp::plain_question("Wie steunt de motie?")};
//     finder.in("De raad heeft de motie gesteund.")   -> motie {16, 21}, steunt {22, 30}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/span.h"
#include "corpus/term.h"
#include "nlp/asking/plain_question.h"

namespace raadspoor::query {

/// How much of each word of a question something holds, in the order of the question: 0 to 1.
using Holds = std::vector<float>;

/// Makes each of `holds` at least what `others` has.
void raise(Holds& holds, const Holds& others);

class WordFinder {
public:
    explicit WordFinder(const nlp::PlainQuestion& question);

    struct Found {
        std::size_t word;  ///< which of the question
        float worth;       ///< of the form that stands here: AskedForm::worth
        Span span;         ///< of the whole word, bytes of the text
    };

    /// In order of place. Linear; thread-safe.
    std::vector<Found> in(std::string_view text) const;
    Holds held_by(std::string_view text) const;
    /// What the words of `found` that lie in `stretch` hold.
    Holds held_in(const std::vector<Found>& found, Span stretch) const;

private:
    struct Place {
        std::size_t word;
        float worth;
    };

    std::size_t count_;
    std::unordered_multimap<std::string, Place> forms_;
};

}  // namespace raadspoor::query
