#include "corpus/sentences.h"

#include <algorithm>

namespace raadspoor {

Span sentence_at(const std::vector<Span>& sentences, std::size_t offset) {
    const auto behind = std::upper_bound(sentences.begin(), sentences.end(), offset,
                                         [](std::size_t at, Span it) { return at < it.begin; });
    if (behind == sentences.begin() || !(behind - 1)->contains(offset)) return {};
    return *(behind - 1);
}

Span sentence_around(const std::vector<Span>& sentences, Span span) {
    const Span sentence = sentence_at(sentences, span.begin);
    return sentence.empty() ? span : Span{sentence.begin, std::max(sentence.end, span.end)};
}

}  // namespace raadspoor
