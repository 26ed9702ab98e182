#include <catch2/catch.hpp>

#include "ingest/markup/text_reader.h"

namespace raadspoor::ingest {

namespace {

std::vector<std::string> blocks_of(const Document& document) {
    std::vector<std::string> blocks;
    for (const Block& block : document.blocks) blocks.emplace_back(block.span.of(document.text));
    return blocks;
}

}  // namespace

TEST_CASE("a paragraph keeps its lines, and a broken word is joined", "[ingest]") {
    const Document document = read_text(
        "Het college zet in op preventie en op gezondheids-\nbevordering in de wijken van onze gemeente, "
        "samen met alle\npartners.\n");
    CHECK(document.text ==
          "Het college zet in op preventie en op gezondheidsbevordering in de wijken van onze gemeente, "
          "samen met alle\npartners.");
    CHECK(document.pages.empty());
    CHECK(page_at(document, 5) == 0);
}

TEST_CASE("notes and addresses in the middle of a sentence go behind the body", "[ingest]") {
    const Document document = read_text(
        "De raad steunt de nota over wonen1 en vraagt het college om een verdere verschuiving van\n\n"
        "1 Nota Wonen in de kern (2023), vastgesteld door de raad\n\n"
        "https://voorbeeld.example/nota\n"
        "woningen naar het centrum van het dorp.\n");
    CHECK(document.text.find("verschuiving van\nwoningen naar") != std::string::npos);
    CHECK(document.text.find("over wonen en vraagt") != std::string::npos);
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[1].kind == BlockKind::note);
    CHECK(document.blocks[2].kind == BlockKind::note);
    REQUIRE_FALSE(document.links.empty());
    CHECK(document.links.front().uri == "https://voorbeeld.example/nota");
}

TEST_CASE("list items are told apart, with their level by sort and indentation", "[ingest]") {
    const Document document = read_text(
        "Draagt het college op:\n\n• Een plan te maken, waarbij geldt:\n\no Dat het betaalbaar is;\n\no Dat "
        "het in 2026 klaar is.\n\n• De raad te informeren.\n");
    CHECK(blocks_of(document) ==
          std::vector<std::string>{
              "Draagt het college op:", "• Een plan te maken, waarbij geldt:", "o Dat het betaalbaar is;",
              "o Dat het in 2026 klaar is.", "• De raad te informeren."});
    CHECK(document.blocks[1].level == 1);
    CHECK(document.blocks[2].level == 2);
    CHECK(document.blocks[4].level == 1);
}

TEST_CASE("page numbers and repeated headers are no part of the text", "[ingest]") {
    const Document document = read_text(
        "ZAAK 1234 pagina 1/2\nDe raad besluit om het plan dat voorligt en dat uitvoerig is "
        "besproken\nPagina 1 van 2\nZAAK 1234 pagina 2/2\nvast te stellen.\n");
    CHECK(document.text.find("Pagina 1 van 2") == std::string::npos);
    CHECK(document.text.find("2/2") == std::string::npos);
}

TEST_CASE("a year keeps its digits unless a note bears the number behind it", "[ingest]") {
    CHECK(read_text("In 2026 en in 20263 was het zo.").text == "In 2026 en in 20263 was het zo.");
}

TEST_CASE("any bytes give a document", "[ingest]") {
    for (const std::string& bytes : {std::string(), std::string("\0\0\0\0", 4), std::string("\xFF\xFE\xFD"),
                                     std::string(100000, '\n'), std::string(100000, 'a')})
        CHECK_NOTHROW(read_text(bytes));
}

TEST_CASE("a text keeps its order: a field of the letterhead stands where it stood", "[ingest]") {
    const std::string text =
        "Alpha een\nBeta twee\n\nGamma drie\n\nInlichtingen bij\nDelta vier\n\nWij willen vier.\n";
    CHECK(blocks_of(read_text(text)) == std::vector<std::string>{"Alpha een\nBeta twee", "Gamma drie",
                                                                 "Inlichtingen bij\nDelta vier",
                                                                 "Wij willen vier."});
}

TEST_CASE("a label without a value leaves the next paragraph alone", "[ingest]") {
    CHECK(blocks_of(read_text("Gamma drie\n\nDatum\n\nWij willen vier turbines per cluster.\n")) ==
          std::vector<std::string>{"Gamma drie", "Datum", "Wij willen vier turbines per cluster."});
}

TEST_CASE("paragraphs of one line stay apart", "[ingest]") {
    const std::string text =
        "Raadsbrief\n\nOnderwerp: wind\n\nWij willen vier turbines per cluster, dat is de eis van de "
        "provincie.\n\n"
        "Wij sturen u het voorstel in juli, en daarna volgt de openstelling van het loket.\n\nDe raad "
        "beslist.\n";
    CHECK(blocks_of(read_text(text)).size() == 5);
}

TEST_CASE("lines with a blank line after each are still lines of a paragraph", "[ingest]") {
    const std::string text =
        "Het college heeft in de afgelopen maanden met alle betrokken\n\npartijen gesproken over de plannen "
        "voor het "
        "zwembad en over\n\nde kosten die daarmee gemoeid zijn voor de gemeente en voor\n\nde inwoners van "
        "de drie "
        "dorpen.\n";
    CHECK(blocks_of(read_text(text)).size() == 1);
}

}  // namespace raadspoor::ingest
