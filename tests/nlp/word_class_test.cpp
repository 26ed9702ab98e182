// Word classes: what a word is where it stands.
#include "nlp/grammar/word_class.h"

#include <catch2/catch.hpp>

#include <string>

#include "nlp/words/tokens.h"

namespace raadspoor {

namespace {

using C = nlp::WordClass;

/// The class of the word `which` in `text`, where it first stands.
C class_of(const std::string& text, const std::string& which) {
    const std::vector<Span> words = nlp::tokens(text);
    const std::vector<C> classes = nlp::classes_of(text, words);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].of(text) == which) return classes[i];
    return C::symbol;
}

}  // namespace

TEST_CASE("the same word has another class where it is another word", "[nlp]") {
    CHECK(class_of("Wij steun zoeken is lastig, want steun ontbreekt.", "steun") == C::noun);
    CHECK(class_of("Ik steun het plan.", "steun") == C::verb_singular);
    CHECK(class_of("De raad vindt dat het kan.", "dat") == C::conjunction);
    CHECK(class_of("Het plan dat de raad steunt.", "dat") == C::relative);
    CHECK(class_of("Dat weten wij.", "Dat") == C::demonstrative_apart);
    CHECK(class_of("Zij zijn tegen.", "zijn") == C::verb_plural);
    CHECK(class_of("Hij trekt zijn motie in.", "zijn") == C::possessive);
    CHECK(class_of("Het college werkt samen met gemeenten.", "gemeenten") == C::nouns);
    CHECK(class_of("Het is gelukt.", "Het") == C::pronoun_it);
    CHECK(class_of("Het college is akkoord.", "Het") == C::article);
}

TEST_CASE("every word has a class, whatever its bytes", "[nlp]") {
    const std::string text =
        GENERATE(as<std::string>{}, "", "a\xFF b", "\xC3", "...", "(", "\xF0\x9F\x98\x80 ja", "É é");
    const std::vector<Span> words = nlp::tokens(text);
    CHECK(nlp::classes_of(text, words).size() == words.size());
}

}  // namespace raadspoor
