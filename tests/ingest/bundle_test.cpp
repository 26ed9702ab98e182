// Papers glued together into one file are told apart; a paper of several pages stays one.
#include "ingest/print/bundle.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace raadspoor;

namespace {

std::vector<std::size_t> papers(const std::vector<std::string>& texts,
                                const std::vector<OutlineItem>& outline = {}) {
    std::vector<Page> pages;
    for (const std::string& text : texts)
        pages.push_back({.number = static_cast<int>(pages.size()) + 1, .label = {}, .printed = text});
    return ingest::papers_in(outline, pages);
}

using Places = std::vector<std::size_t>;

const std::string
    proposal =
        "Raadsvoorstel Sporthal\nAan de raad van de gemeente Eikendal, 4 maart 2024\nHet college stelt voor.",
    motion =
        "Motie Duurzame sporthal\nDe raad van de gemeente Eikendal, in vergadering bijeen op 28 maart "
        "2024,\nverzoekt het college.",
    letter = "Dorpsraad Eikendal\nEikendal, 11 april 2024\nGeachte raadsleden,\nWij steunen het plan.",
    more = "en verder is afgesproken dat de kosten worden gedeeld.\nOndertekend";

}  // namespace

TEST_CASE("papers in one file begin where a page begins as a paper does", "[ingest][bundle]") {
    CHECK(papers({proposal, motion, letter}) == Places{0, 1, 2});
    CHECK(papers({proposal, more, more, motion, more}) == Places{0, 3});
    CHECK(papers({"Inhoud\n1 Raadsvoorstel\n2 Motie", proposal, motion}) == Places{0, 1, 2});
}

TEST_CASE("one paper of several pages is one", "[ingest][bundle]") {
    CHECK(papers({proposal, more, more}).empty());
    CHECK(papers({motion}).empty());
    CHECK(papers({}).empty());
    const std::string running =
        "Raadsvoorstel Sporthal\n4 maart 2024\nAan de raad van de gemeente Eikendal\n";
    CHECK(papers({running + "Het college stelt voor.", running + "De kosten zijn hoog.", running + "Slot."})
              .empty());
    CHECK(papers(
              {proposal, "Motie Duurzame sporthal is op 28 maart 2024 aangenomen en wordt uitgevoerd.", more})
              .empty());
    CHECK(papers({motion, "Motie Duurzame sporthal, 28 maart 2024\npagina 2 van 2\nGroenLinks"}).empty());
    CHECK(papers({letter,
                  "Voor het gft zijn wij niet voornemens om ondergrondse containers te plaatsen in de wijk.\n"
                  "Van: griffie\nVerzonden: 30 april 2020\nGeachte heer,\n" +
                      more})
              .empty());
    const std::string minutes = "Gemeenteraad Eikendal\nNotulen van de vergadering van 28 maart 2024";
    CHECK(papers({minutes, motion, more, motion}).empty());
    CHECK(papers({letter, "Geachte heer, zo begon de vorige brief.\n" + more}).empty());
}

TEST_CASE("an outline of papers or files tells where they begin, one of chapters does not",
          "[ingest][bundle]") {
    CHECK(papers({more, more, more, more},
                 {{"voorstel.pdf", 1, 1}, {"bijlage.pdf", 1, 3}, {"Tabel", 2, 4}}) == Places{0, 2});
    CHECK(papers({more, more, more}, {{"Motie A", 1, 2}, {"Motie B", 1, 3}}) == Places{0, 1, 2});
    CHECK(papers({more, more, more}, {{"Inleiding", 1, 1}, {"Kosten", 1, 2}, {"Motie", 1, 3}}).empty());
    CHECK(papers({more, more}, {{"a.pdf", 1, -5}, {"b.pdf", 1, 99}, {"c.pdf", 1, 0}}).empty());
}
