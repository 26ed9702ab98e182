#include "corpus/page.h"

#include <catch2/catch.hpp>

using namespace raadspoor;

namespace {

using Pages = std::vector<PageReference>;

const Pages second{{PageNumber{2}, "2"}}, unlabelled{{PageNumber{2}, ""}},
    printed_second{{PageNumber{4}, "2"}}, over_break{{PageNumber{1}, "1"}, {PageNumber{2}, "2"}},
    roman_break{{PageNumber{2}, "ii"}, {PageNumber{3}, "iii"}},
    apart{{PageNumber{3}, "3"}, {PageNumber{5}, "5"}},
    roman_apart{{PageNumber{3}, "iii"}, {PageNumber{4}, "iv"}, {PageNumber{6}, "vi"}},
    half{{PageNumber{2}, "2"}, {PageNumber{3}, "A"}};

bool is_read(std::string_view text, const PageReference& page) {
    const std::optional<StatedPage> stated = stated_page(text);
    return stated && is_stated(*stated, page);
}

}  // namespace

TEST_CASE("a page has one name", "[corpus]") {
    CHECK(page_name(second) == "p. 2");
    CHECK(page_name(unlabelled) == "p. 2");
    CHECK(page_name(printed_second) == "p. 2 (fysiek p. 4)");
    CHECK(page_name(over_break) == "p. 1–2");
    CHECK(page_name(roman_break) == "p. ii–iii (fysiek p. 2–3)");
    CHECK(page_name(half) == "p. 2–A (fysiek p. 2–3)");
    CHECK(page_name(apart) == "p. 3, 5");
    CHECK(page_name(roman_apart) == "p. iii–iv, vi (fysiek p. 3–4, 6)");
    CHECK(page_name({}).empty());
    CHECK(page_cell(printed_second) == "2 (fysiek p. 4)");
    CHECK(page_cell({}).empty());
    CHECK(page_label(roman_break) == "ii–iii");
    CHECK(page_label(unlabelled) == "2");
    CHECK(physical_pages(roman_break) == "2–3");
}

TEST_CASE("every page is read back from its name, in a reference too", "[corpus]") {
    for (const Pages& pages : {second, unlabelled, printed_second, over_break, roman_break, half})
        for (const PageReference& page : pages) {
            CHECK(is_read(page_name(pages), page));
            CHECK(is_read(page_cell(pages), page));
            CHECK(is_read("VNG, motie ‘Kop. 3’, " + page_name(pages) + "; bestand a1.pdf", page));
        }
    CHECK_FALSE(is_read("p. 2 (fysiek p. 4)", {PageNumber{2}, "ii"}));
    CHECK_FALSE(is_read("p. 1–2", {PageNumber{3}, "3"}));
}

TEST_CASE("older and bare ways to name a page are read as well", "[corpus]") {
    const PageReference roman{PageNumber{2}, "ii"};
    CHECK(is_read("p. 2 (genummerd ii)", roman));
    CHECK(is_read("p. 1–2 (genummerd i)", roman));
    CHECK(is_read("p. ii (fysiek p. 2)", roman));
    CHECK(is_read("ii", roman));
    CHECK(is_read(" 2 ", roman));
    CHECK(is_read("(brief.pdf, blz. ii)", roman));
    CHECK(is_read("p. 1-3", roman));
    CHECK_FALSE(is_read("p. 2 (genummerd ii)", {PageNumber{3}, "2"}));
    CHECK_FALSE(stated_page("zie hoofdstuk 2"));
    CHECK_FALSE(stated_page("kop. 3"));
    CHECK_FALSE(stated_page(""));
    CHECK(page_named_in("zie brief.pdf, p. 2 (fysiek p. 4), bijlage") == "2 (fysiek p. 4)");
}
