#include "nlp/grammar/clauses.h"

#include <algorithm>

#include "nlp/words/tokens.h"

namespace raadspoor::nlp {

std::vector<Clause> read_clauses(std::string_view text, Span sentence, Span /*lead_in*/) {
    const Span near{sentence.begin, std::min(sentence.end, sentence.begin + longest_sentence)};
    if (tokens(near.of(text)).empty()) return {};
    return {Clause{.span = sentence}};
}

}  // namespace raadspoor::nlp
