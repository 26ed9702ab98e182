#include "nlp/words/sentences.h"

#include <catch2/catch.hpp>

#include <string>

#include "nlp/words/words.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

const std::string mark = "‖";

void replace_all(std::string& text, const std::string& what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// `text` with a mark before every sentence but the first.
std::string marked(const std::string& text) {
    std::string out;
    std::size_t copied = 0;
    for (const Span span : nlp::sentences(text)) {
        if (span.begin > 0 && copied > 0)
            out.append(text, copied, span.begin - copied).append(mark).append(" ");
        out += span.of(text);
        copied = span.end;
    }
    return out;
}

}  // namespace

TEST_CASE("sentences of council papers end where a reader ends them", "[nlp]") {
    std::string expected = GENERATE(from_range(tests::examples("sentences.txt")));
    replace_all(expected, "¶", "\n");
    std::string text = expected;
    replace_all(text, mark + ' ', "");

    CHECK(marked(text) == expected);
}

TEST_CASE("sentences hold every word of any bytes, in order", "[nlp]") {
    const std::string text = GENERATE(as<std::string>{}, "", " \n\n ", "...", "a\xFF. B", "\xE2\x80",
                                      "(((((. A", std::string("A\0. B", 5), "。", "))). A");
    std::size_t last = 0;
    std::string joined, all;
    for (const Span span : nlp::sentences(text)) {
        CHECK(span.begin >= last);
        CHECK(span.begin < span.end);
        last = span.end;
        for (const Span word : nlp::words(span.of(text))) joined += word.of(span.of(text));
    }
    for (const Span word : nlp::words(text)) all += word.of(text);
    CHECK(last <= text.size());
    CHECK(joined == all);
}

}  // namespace raadspoor
