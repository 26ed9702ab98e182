// Rich Text Format: what is written is what is read, whatever else stands between it.
#include "ingest/office/rtf_reader.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

#include "ingest/kinds/read.h"
#include "tests/ingest/flow_text.h"

using namespace raadspoor;
using tests::marked_blocks;

namespace {

const std::string fonts = R"({\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}})";

Document read(const std::string& body) {
    const Result<Document> document = ingest::parse(
        R"({\rtf1\ansi\ansicpg1252)" + fonts + R"({\colortbl;\red0\green0\blue0;})" + body + "}", "stuk.rtf");
    REQUIRE(document);
    return *document;
}

}  // namespace

TEST_CASE("paragraphs, signs and code pages of RTF", "[ingest][rtf]") {
    CHECK(marked_blocks(
              read(R"({\info{\title Motie daken}{\author A. de Boer}}\pard De raad stemt in\par Met \'80)"
                   R"( 500\~per jaar\emdash en\line meer\par)")) ==
          "paragraph: De raad stemt in\nparagraph: Met € 500 per jaar—en / meer\n");
    CHECK(read(R"(co\'f6rdinatie \u8364 ?500 \uc2\u233\'c3\'a9n)").text == "coördinatie €500 én");
    CHECK(read(R"(\f1 \'e8ech \f0 \'e8)").text == "čech è");
    CHECK(read(R"(\u-10179 ?\u-8704 ?)").text == "\xF0\x9F\x98\x80");
    CHECK(read(R"(accolade \{ \} en \\)").text == "accolade { } en \\");
    CHECK(read("over\nregels\r\nheen").text == "overregelsheen");
    CHECK(read(R"({\*\generator Riched20;}{\pict\pngblip 89504e47}{\header Pagina}tekst)").text == "tekst");
    CHECK(read(R"({\info{\title Motie daken}{\author A. de Boer}}tekst)").info.title == "Motie daken");
}

TEST_CASE("headings, lists, tables and notes of RTF", "[ingest][rtf]") {
    CHECK(
        marked_blocks(
            read(R"(\pard\outlinelevel0 Inleiding\par\pard{\listtext\tab 1.\tab}\ls1 eerste\par{)"
                 R"(\listtext 2.\tab}tweede\par\pard gewoon{\super\chftn}{\footnote\pard\plain {\super)"
                 R"(\chftn} Zie de brief.} verder\par)")) ==
        "heading 1: Inleiding\nitem 1: [1.] eerste\nitem 1: [2.] tweede\nparagraph: gewoon verder\nnote: [1] "
        "Zie de brief.\n");
    CHECK(
        marked_blocks(read(R"(\trowd\cellx100\cellx200\pard\intbl Jaar\cell Kosten\cell\row\trowd\pard\intbl)"
                           R"(\cell 40\par 50\cell\row\pard na de tabel\par)")) ==
        "row: Jaar | Kosten\nrow:  | 40 / 50\nparagraph: na de tabel\n");
}

TEST_CASE("what RTF hides, strikes or deletes", "[ingest][rtf]") {
    const Document document =
        read(R"(De raad {\strike stemt in}{\v geheim}{\deleted weg} met het plan{\*\atnauthor P.)"
             R"( Jansen}{\*\annotation klopt niet}.\par)");
    CHECK(document.text == "De raad stemt in met het plan.");
    REQUIRE(document.struck.size() == 1);
    CHECK(document.struck[0].of(document.text) == "stemt in");
    REQUIRE(document.hidden.size() == 3);
    CHECK(document.hidden[0].text == "geheim");
    CHECK(document.hidden[1].text == "weg");
    CHECK(document.hidden[1].reason == "deleted");
    CHECK(document.hidden[2].text == "P. Jansen: klopt niet");
    CHECK(document.hidden[2].reason == "note");
    CHECK(document.warnings.size() == 2);
}

TEST_CASE("RTF of any bytes gives a document", "[ingest][rtf]") {
    CHECK(read(std::string(200'000, '{') + "diep").text == "diep");
    CHECK(read(std::string(1000, '}') + "los").text == "los");
    CHECK(read(R"(voor \bin999999999 weg)").text == "voor");
    CHECK(read(R"(\u99999999999999 x\'zz\')").text.find('x') != std::string::npos);
    std::mt19937 random{7};
    const std::string source = R"({\rtf1{\footnote a}\trowd\intbl b\cell\row{\v c}\u233 ?\'e9{\*\x y}\par})";
    for (int i = 0; i < 3000; ++i) {
        std::string bytes = source;
        for (int k = 0; k < 4; ++k) bytes[random() % bytes.size()] = static_cast<char>(random());
        CHECK(ingest::read_rtf(bytes, "stuk.rtf"));
    }
}
