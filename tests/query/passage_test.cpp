// A passage is quoted where it shows most of what was asked, in whole sentences.
#include "query/question/passage.h"

#include <catch2/catch.hpp>

#include <string>

namespace raadspoor {

namespace {

/// A hit on `text`, which begins at byte 1000 of its document, with every occurrence of `words` highlighted.
index::PassageHit hit_on(const std::string& text, const std::vector<std::string>& words) {
    index::PassageHit hit;
    hit.text = text;
    hit.span = {1000, 1000 + text.size()};
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const std::string& word : words)
            if (text.compare(at, word.size(), word) == 0) hit.highlights.push_back({at, at + word.size()});
    return hit;
}

/// The quotation with brackets around its highlights.
std::string shown(const std::string& text, const std::vector<std::string>& words) {
    const query::Quotation quotation = query::quote(hit_on(text, words));
    std::string marked = quotation.text;
    for (auto it = quotation.highlights.rbegin(); it != quotation.highlights.rend(); ++it)
        marked.insert(it->end, "]").insert(it->begin, "[");
    return marked;
}

const std::string long_sentence =
    "De gemeente heeft in de afgelopen jaren met vele partners in de regio gewerkt aan een samenhangende "
    "aanpak van alles wat er in "
    "de wijken speelt en wat bewoners daar zelf van vinden, van verkeer tot groen en van wonen tot werk. ";

}  // namespace

TEST_CASE("a short passage is quoted whole, its line breaks as blanks", "[passage]") {
    CHECK(shown("De raad stelt\neen eis.  Het college\ngaat door.", {"eis", "college"}) ==
          "De raad stelt een [eis]. Het [college] gaat door.");
    CHECK(query::quote(hit_on("Een eis.", {"eis"})).span == Span{1000, 1008});
    CHECK(shown("", {}).empty());
}

TEST_CASE("the words that were asked for tell where a hit stands", "[passage]") {
    const query::Quotation found =
        query::quote(hit_on("De raad stelt een eis aan zorg. Dat besluit is unaniem.", {"eis", "zorg"}));
    CHECK(found.span == Span{1000, 1055});
    CHECK(found.marked == Span{1018, 1030});
    CHECK(query::quote(hit_on("De raad.", {})).marked == Span{1000, 1008});
}

TEST_CASE("the sentences with most different words of the question are quoted", "[passage]") {
    const std::string text =
        "De zorg is duur. " + long_sentence + long_sentence + "Voor de zorg is een akkoord nodig.";
    CHECK(shown(text, {"zorg", "akkoord"}).ends_with("Voor de [zorg] is een [akkoord] nodig."));
    CHECK(shown(text, {"duur"}).starts_with("De zorg is [duur]."));
    CHECK(shown("De zorg. " + long_sentence + long_sentence + "Zorg, zorg en zorg.", {"zorg"})
              .ends_with("Zorg, [zorg] en [zorg]."));
}

TEST_CASE("a heading is not quoted without the text below it", "[passage]") {
    std::string text = "Valpreventie\n\n" + long_sentence + "En nog veel meer dan dat.";
    text.replace(text.find("jaren met"), 5,
                 "jaren, zo staat in het verslag van de vergadering over dit onderwerp,");
    text.replace(text.find("werk. "), 5, "werk, en van sport tot cultuur en alles daartussen");
    CHECK(shown(text, {"Valpreventie"}).starts_with("[Valpreventie] De gemeente heeft"));
}

TEST_CASE("the number of the next item is not quoted", "[passage]") {
    CHECK(shown("De raad stelt een eis.\n\nVraag 6", {"eis"}) == "De raad stelt een [eis].");
    CHECK(shown("De raad stelt een eis.\n\nVraag 6", {"Vraag"}) == "De raad stelt een eis. [Vraag] 6");
}

TEST_CASE("a sentence that is too long is cut at blanks around the words", "[passage]") {
    std::string text = "Wij";
    for (int i = 0; i < 100; ++i) text += " vinden dat";
    text += " zorg telt";
    for (int i = 0; i < 100; ++i) text += " en zeggen";
    const query::Quotation quotation = query::quote(hit_on(text, {"zorg"}));
    CHECK(quotation.text.size() < 320);
    CHECK(quotation.text.starts_with("… "));
    CHECK(quotation.text.ends_with(" …"));
    REQUIRE(quotation.highlights.size() == 1);
    CHECK(quotation.highlights[0].of(quotation.text) == "zorg");
    CHECK(quotation.span.of(std::string(1000, ' ') + text).find("zorg") != std::string::npos);
}

TEST_CASE("characters of several bytes are never cut", "[passage]") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "één";
    const std::string quoted = query::quote(hit_on(text, {})).text;
    CHECK((static_cast<unsigned char>(quoted[quoted.size() - std::string(" …").size()]) & 0xC0) != 0xC0);
    CHECK(quoted.size() < 700);
}

}  // namespace raadspoor
