#include "nlp/terms.h"

#include "nlp/words.h"

namespace raadspoor::nlp {

void terms(std::string_view text, const TermSink& sink) {
    for (const Span word : words(text)) {
        const std::string folded = fold(word.of(text));
        sink({TermKind::exact, folded, word});
    }
}

std::string stem(std::string_view folded) { return std::string(folded); }

std::vector<Span> compound_parts(std::string_view) { return {}; }

}  // namespace raadspoor::nlp
