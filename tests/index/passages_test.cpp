#include "index/passages/passages.h"

#include <catch2/catch.hpp>
#include <random>

namespace raadspoor {
namespace {

/// A text of sentences of these sizes, each a block of this kind or a part of the block before.
struct Text {
    Document document;
    std::vector<Span> sentences;

    void add(std::size_t size, BlockKind kind = BlockKind::paragraph) {
        const std::size_t begin = document.text.size();
        document.text += std::string(size, 'a');
        sentences.push_back({begin, document.text.size()});
        document.blocks.push_back({kind, sentences.back(), 0, {}});
        document.text += "\n\n";
    }

    std::vector<std::size_t> sizes() const {
        std::vector<std::size_t> result;
        for (const Span passage : index::passages(document, sentences)) result.push_back(passage.size());
        return result;
    }
};

}  // namespace

TEST_CASE("passages are whole sentences up to about 600 bytes", "[index]") {
    Text text;
    for (const std::size_t size : {298U, 298U, 298U, 1'500U, 98U}) text.add(size);
    CHECK(text.sizes() == std::vector<std::size_t>{600, 300, 1'502, 100});
}

TEST_CASE("a heading goes with what follows it", "[index]") {
    Text text;
    text.add(498);
    text.add(48, BlockKind::heading);
    text.add(998);
    CHECK(text.sizes() == std::vector<std::size_t>{500, 1'050});
}

TEST_CASE("notes do not share a passage with the body", "[index]") {
    Text text;
    text.add(98);
    text.add(98, BlockKind::note);
    text.add(98, BlockKind::note);
    CHECK(text.sizes() == std::vector<std::size_t>{100, 200});
}

TEST_CASE("a sentence is broken only when it is very long, and then between words or characters", "[index]") {
    Document document;
    for (int i = 0; i < 900; ++i) document.text += "woord ";
    for (const Span passage : index::passages(document, {})) {
        CHECK(passage.size() <= 2'000);
        CHECK(document.text[passage.end - 1] == ' ');
    }
    document.text.clear();
    for (int i = 0; i < 3'001; ++i) document.text += "€";
    for (const Span passage : index::passages(document, {})) CHECK(passage.begin % 3 == 0);
}

TEST_CASE("passages cover the text, whatever the sentences are", "[index]") {
    std::mt19937 random{GENERATE(range(1U, 30U))};
    const auto number = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below)(random);
    };
    Document document;
    document.text = std::string(number(9'000), 'x');
    for (std::size_t i = number(20); i > 0; --i) document.text.insert(number(document.text.size()), " ");
    std::vector<Span> sentences;
    for (std::size_t i = number(40); i > 0; --i) sentences.push_back({number(10'000), number(10'000)});
    std::size_t end = 0;
    for (const Span passage : index::passages(document, sentences)) {
        CHECK(passage.begin == end);
        CHECK(passage.end > passage.begin);
        end = passage.end;
    }
    CHECK(end == document.text.size());
}

}  // namespace raadspoor
