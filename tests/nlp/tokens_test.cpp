#include "nlp/words/tokens.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "nlp/words/words.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// `text` with "|" between tokens that touch.
std::string cut(const std::string& text) {
    std::string out;
    std::size_t end = 0;
    for (const Span token : nlp::tokens(text)) {
        if (!out.empty() && token.begin == end) out += '|';
        out.append(text, end, token.end - end);
        end = token.end;
    }
    return out;
}

}  // namespace

TEST_CASE("tokens are the words and signs that a reader sees", "[nlp]") {
    const std::string expected = GENERATE(from_range(tests::examples("tokens.txt")));
    std::string text = expected;
    std::erase(text, '|');

    CHECK(cut(text) == expected);
}

TEST_CASE("tokens hold all but the blanks of any bytes, in order", "[nlp]") {
    const std::string text =
        GENERATE(as<std::string>{}, "", " \n\n ", "...", "a\xFF. B", "\xE2\x80", "-'s-", "''''''",
                 std::string("A\0. B", 5), "1,,2.%", "\xC2\xAD", "www.", "http://", "'", "a\u0301 \u0301");
    std::string joined, all;
    std::size_t last = 0;
    for (const Span token : nlp::tokens(text)) {
        CHECK(token.begin >= last);
        CHECK(token.begin < token.end);
        last = token.end;
        joined += token.of(text);
    }
    std::copy_if(text.begin(), text.end(), std::back_inserter(all),
                 [](char c) { return c != ' ' && c != '\n'; });
    CHECK(joined == all);
}

TEST_CASE("each word of the index lies within one token, but for a percentage with a blank", "[nlp]") {
    std::string text = GENERATE(from_range(tests::examples("tokens.txt")));
    std::erase(text, '|');
    const std::vector<Span> tokens = nlp::tokens(text);
    for (const Span word : nlp::words(text)) {
        const bool within = std::any_of(tokens.begin(), tokens.end(), [&](Span token) {
            return token.begin <= word.begin && word.end <= token.end;
        });
        INFO(word.of(text));
        CHECK((within || word.of(text).ends_with(" %")));
    }
}

}  // namespace raadspoor
