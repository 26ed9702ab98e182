// Where in a text something stands.
#include "corpus/sentences.h"

#include <catch2/catch.hpp>

namespace raadspoor {

TEST_CASE("a place is in the sentence that holds it, and between two in none", "[corpus]") {
    const std::vector<Span> sentences{{2, 10}, {12, 20}, {20, 30}};
    CHECK(sentence_at(sentences, 2) == Span{2, 10});
    CHECK(sentence_at(sentences, 9) == Span{2, 10});
    CHECK(sentence_at(sentences, 20) == Span{20, 30});
    for (const std::size_t outside : {0U, 1U, 10U, 11U, 30U, 99U})
        CHECK(sentence_at(sentences, outside).empty());
    CHECK(sentence_at({}, 3).empty());
}

TEST_CASE("what begins in a sentence and goes on takes it along", "[corpus]") {
    const std::vector<Span> sentences{{2, 10}, {12, 20}};
    CHECK(sentence_around(sentences, {5, 7}) == Span{2, 10});
    CHECK(sentence_around(sentences, {5, 15}) == Span{2, 15});
    CHECK(sentence_around(sentences, {10, 15}) == Span{10, 15});
    CHECK(sentence_around({}, {1, 4}) == Span{1, 4});
}

}  // namespace raadspoor
