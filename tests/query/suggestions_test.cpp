// Near spellings are words of the vocabulary, few edits away, the nearest and most used first.
#include "query/question/suggestions.h"

#include <catch2/catch.hpp>
#include <utility>

namespace raadspoor {

namespace {

using Words = std::vector<std::string>;

const std::vector<std::pair<std::string, std::size_t>> words{
    {"besluit", 90},    {"besluiten", 50},   {"brief", 80},     {"gezondheidsbevordering", 3},
    {"jeugdzorg", 40},  {"motie", 70},       {"moties", 30},    {"notie", 2},
    {"voorwaarde", 20}, {"voorwaarden", 60}, {"wethouder", 25}, {"wethouders", 25},
    {"zorg", 100},      {"zorgt", 10},       {"25041", 1},      {"zürich", 4}};

void vocabulary(std::string_view prefix, const std::function<void(std::string_view, std::size_t)>& take) {
    for (const auto& [word, count] : words)
        if (word.starts_with(prefix)) take(word, count);
}

Words near(std::string_view word) { return query::near_spellings(word, vocabulary); }

}  // namespace

TEST_CASE("a misspelt word has near spellings", "[query]") {
    CHECK(near("gezondheidbevordering") == Words{"gezondheidsbevordering"});
    CHECK(near("voorwarde") == Words{"voorwaarde", "voorwaarden"});
    CHECK(near("wethuoder") == Words{"wethouder", "wethouders"});
    CHECK(near("jeugzorg") == Words{"jeugdzorg"});
    CHECK(near("ejugdzorg") == Words{"jeugdzorg"});
    CHECK(near("esluit") == Words{"besluit"});
    CHECK(near("zurich") == Words{"zürich"});
    CHECK(near("xethouder") == Words{"wethouder", "wethouders"});
}

TEST_CASE("fewer edits come first, then the more used word", "[query]") {
    CHECK(near("mottie") == Words{"motie", "moties"});
    CHECK(near("hotie") == Words{"motie", "notie"});
}

TEST_CASE("a word itself, a short word and a number have no near spellings", "[query]") {
    CHECK(near("brief").empty());
    CHECK(near("zor").empty());
    CHECK(near("25042").empty());
    CHECK(near("onvindbaar").empty());
    CHECK(near("").empty());
    CHECK(near("\xFF\xFE\xFF\xFE").empty());
    CHECK(near(std::string(100'000, 'z')).empty());
}

TEST_CASE("edits are counted up to a limit", "[query]") {
    using query::edits_between;
    CHECK(edits_between("zorg", "zorg", 2) == 0);
    CHECK(edits_between("", "zo", 2) == 2);
    CHECK(edits_between("zorg", "zogr", 2) == 1);
    CHECK(edits_between("zorg", "orzg", 2) == 2);
    CHECK(edits_between("café", "cafe", 2) == 1);
    CHECK(edits_between("kitten", "sitting", 2) == 3);
    CHECK(edits_between("kitten", "sitting", 3) == 3);
    CHECK(edits_between("abcdef", "ghijkl", 2) == 3);
}

}  // namespace raadspoor
