#include <catch2/catch.hpp>

#include "corpus/document.h"

namespace raadspoor {

namespace {

/// "abc" on page 1, "def" on page 2, a note of page 1 behind them.
Document two_pages() {
    Document document;
    document.text = "abc\ndef\n\n1 noot";
    document.pages = {{1, "i"}, {2, "ii"}};
    document.runs = {{{0, 3}, 0}, {{4, 7}, 1}, {{9, 15}, 0}};
    return document;
}

}  // namespace

TEST_CASE("a character is on the page of its run", "[corpus]") {
    const Document document = two_pages();
    CHECK(page_at(document, 0) == 1);
    CHECK(page_at(document, 2) == 1);
    CHECK(page_at(document, 4) == 2);
    CHECK(page_at(document, 10) == 1);
}

TEST_CASE("the blank between two pages belongs to the first", "[corpus]") {
    CHECK(page_at(two_pages(), 3) == 1);
}

TEST_CASE("a span over a page break is on both pages", "[corpus]") {
    CHECK(pages_of(two_pages(), {1, 6}) == std::vector<int>{1, 2});
    CHECK(pages_of(two_pages(), {1, 3}) == std::vector<int>{1});
    CHECK(pages_of(two_pages(), {5, 6}) == std::vector<int>{2});
    CHECK(pages_of(two_pages(), {0, 15}) == std::vector<int>{1, 2});
}

TEST_CASE("a text without pages has no page numbers", "[corpus]") {
    Document document;
    document.text = "abc";
    CHECK(page_at(document, 1) == 0);
    CHECK(pages_of(document, {0, 3}).empty());
}

}  // namespace raadspoor
