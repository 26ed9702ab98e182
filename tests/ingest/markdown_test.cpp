// Markdown: what the signs mean, not the signs.
#include <catch2/catch.hpp>

#include "ingest/kinds/read.h"
#include "ingest/markup/markdown_reader.h"
#include "tests/ingest/flow_text.h"

using namespace raadspoor;
using tests::marked_blocks;

namespace {

Document read(const std::string& text) { return ingest::read_markdown(text, "stuk.md"); }

}  // namespace

TEST_CASE("Markdown is read as its reader means it", "[ingest][markdown]") {
    CHECK(marked_blocks(read(
              "# Motie: het *buurthuis*\n\nDe raad\nbijeen op **3 mei**\n\n### Verzoekt:\n\n- de huur te "
              "verlengen;\n- mits 2 &lt; 3\n\n3. derde\n4. vierde\n\n> een citaat\n")) ==
          "heading 1: Motie: het buurthuis\nparagraph: De raad / bijeen op 3 mei\nheading 3: Verzoekt:\n"
          "item 1: [•] de huur te verlengen;\nitem 1: [•] mits 2 < 3\nitem 1: [3.] derde\nitem 1: [4.] "
          "vierde\nparagraph: een citaat\n");
}

TEST_CASE("a text that was converted to Markdown is known by its signs", "[ingest][markdown]") {
    CHECK(ingest::is_markdown("## Reacties\n\n**Waterschap**\n\nGeen bezwaar.\n"));
    CHECK(ingest::is_markdown("# <span id=\"page-3-1\"></span>1 Inleiding\n\nTekst.\n"));
    CHECK(ingest::is_markdown("### Wie\n\n| a | b |\n| --- | --- |\n| c | d |\n"));
    CHECK_FALSE(ingest::is_markdown("# 3 mei\n\nEen stuk met een hekje.\n"));
    CHECK_FALSE(ingest::is_markdown("Raadsvergadering\n================\n\nHet **moet** beter.\n"));
    CHECK_FALSE(ingest::is_markdown("#moties #raad\n#zorg\n2 ** 3 en 4 ** 5\n"));
    CHECK(ingest::media_type_of("## Reacties\n\n## Waterschap\n\nGeen.\n", "stuk.txt") == "text/markdown");
}

TEST_CASE("a Markdown table is rows of cells", "[ingest][markdown]") {
    CHECK(read("| | |\n|---|---|\n| **Nummer** | 26bb |\n| **Uitslag** | Aangenomen |\n").text ==
          "Nummer\t26bb\n\nUitslag\tAangenomen");
}

TEST_CASE("links, struck text and line breaks of Markdown", "[ingest][markdown]") {
    const Document document = read("Zie [de brief](https://example.nl/b).  \nNiet ~~oud~~ maar<br>nieuw\n");
    CHECK(document.text == "Zie de brief.\nNiet oud maar\nnieuw");
    REQUIRE(document.links.size() == 1);
    CHECK(document.links.front().uri == "https://example.nl/b");
    REQUIRE(document.struck.size() == 1);
    CHECK(document.struck.front().of(document.text) == "oud");
}

TEST_CASE("a head in YAML is no text, but tells title and date", "[ingest][markdown]") {
    const Document document =
        read("---\ntitle: \"Brief over wonen\"\ndate: 2024-05-03\ntags:\n  - x\n---\nDe raad.\n");
    CHECK(document.text == "De raad.");
    CHECK(document.info.title == "Brief over wonen");
    CHECK(document.info.created == "2024-05-03");
    CHECK(read("---\n\nzonder einde\n").text == "zonder einde");
}

TEST_CASE("a paper that stands in the head under a key of its own is read", "[ingest][markdown]") {
    const Document document = read(
        "---\ntitle: \"Vragen: het \\\"zwembad\\\"\"\ndate: 2023-11-02T08:00:00.000Z\ngroup: Sport\n"
        "content: >-\n  Geacht college,\n\n\n  Het zwembad sluit\n  op 1 mei.\n\n\n  1. Waarom?\n\n"
        "  2. Tot wanneer?\n\n\n  **Samenvattend**\nattachment:\n  - file:\n      name: Bijlage\n---\n");
    CHECK(marked_blocks(document) ==
          "paragraph: Geacht college,\nparagraph: Het zwembad sluit op 1 mei.\nitem 1: [1.] Waarom?\n"
          "item 1: [2.] Tot wanneer?\nheading 2: Samenvattend\n");
    CHECK(document.info.title == "Vragen: het \"zwembad\"");
    CHECK(document.info.created == "2023-11-02");
    CHECK(marked_blocks(
              read("---\nInhoud: |\n    # Motie\n    Verzoekt:\n\n    - dit\n\nstatus: 1\n---\nSlot.")) ==
          "heading 1: Motie\nparagraph: Verzoekt:\nitem 1: [•] dit\nparagraph: Slot.\n");
    CHECK(read("---\ntekst: 'De raad''s besluit\n  is genomen.'\n---\n").text ==
          "De raad's besluit is genomen.");
    CHECK(read("---\ncontent:\n  - a: b\nx: y\n---\nDe raad.").text == "De raad.");
}

TEST_CASE("entities are the characters they stand for", "[ingest][markdown]") {
    CHECK(read("co&ouml;rdinatie &amp; financi&#235;n &#x20AC; 5&nbsp;mln.").text ==
          "coördinatie & financiën € 5 mln.");
}

TEST_CASE("any bytes are some Markdown", "[ingest][markdown]") {
    CHECK(read("").text.empty());
    CHECK(read(std::string("a\0b\xFF", 4)).text.size() > 1);
    CHECK_FALSE(read(std::string(100'000, '>') + "x").text.empty());
    CHECK_FALSE(read(std::string(100'000, '[')).text.empty());
}
