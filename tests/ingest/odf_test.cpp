// OpenDocument worksheets and presentations: what a sheet or a slide shows is what is read.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "ingest/kinds/file_kinds.h"
#include "ingest/kinds/read.h"
#include "tests/ingest/flow_text.h"
#include "tests/ingest/zip_maker.h"

using namespace raadspoor;
using tests::marked_blocks;

namespace {

const std::string spaces =
    R"xml( xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="b" xmlns:fo="f" xmlns:xlink="x" )xml"
    R"xml(xmlns:draw="d" xmlns:dc="c" xmlns:presentation="p")xml";

const std::string styles = R"xml(
  <style:style style:name="Weg" style:family="table"><style:table-properties
    table:display="false"/></style:style>
  <style:style style:name="Door" style:family="table-cell"><style:text-properties
    style:text-line-through-style="solid"/></style:style>
  <style:style style:name="Wit" style:family="table-cell"><style:text-properties
    fo:color="#ffffff"/></style:style>
  <style:style style:name="WitOpBlauw" style:family="table-cell"><style:table-cell-properties
    fo:background-color="#003366"/><style:text-properties fo:color="#ffffff"/></style:style>
  <style:style style:name="WitSchrift" style:family="text"><style:text-properties
    fo:color="#ffffff"/></style:style>
  <style:style style:name="Verborgen" style:family="drawing-page"><style:drawing-page-properties
    presentation:visibility="hidden"/></style:style>
  <text:list-style style:name="B"><text:list-level-style-bullet text:level="1"
    text:bullet-char="•"/><text:list-level-style-bullet text:level="2"
    text:bullet-char="–"/></text:list-style>
  <style:page-layout style:name="PM"><style:page-layout-properties fo:page-width="28cm"
    fo:page-height="21cm"/></style:page-layout>)xml";

std::string flat(const std::string& kind, const std::string& body) {
    return "<?xml version=\"1.0\"?><office:document " + spaces +
           " office:mimetype=\"application/vnd.oasis.opendocument." + kind +
           "\"><office:meta><dc:title>Overzicht</dc:title></office:meta><office:automatic-styles>" + styles +
           "</office:automatic-styles><office:master-styles><style:master-page style:name=\"M\" "
           "style:page-layout-name=\"PM\"/></office:master-styles><office:body><office:" +
           kind + ">" + body + "</office:" + kind + "></office:body></office:document>";
}

std::string archive(const std::string& kind, const std::string& body) {
    return tests::made_zip(
        {{"mimetype", "application/vnd.oasis.opendocument." + kind},
         {"META-INF/manifest.xml", "<manifest/>"},
         {"content.xml", "<office:document-content " + spaces + "><office:body><office:" + kind + ">" + body +
                             "</office:" + kind + "></office:body></office:document-content>"}});
}

Document sheet(const std::string& body) {
    const Result<Document> document = ingest::parse(flat("spreadsheet", body), "moties.fods");
    REQUIRE(document);
    return *document;
}

Document slides(const std::string& body) {
    const Result<Document> document = ingest::parse(flat("presentation", body), "plan.fodp");
    REQUIRE(document);
    return *document;
}

std::string table(const std::string& rows, const std::string& more = R"(table:name="Moties")") {
    return "<table:table " + more + ">" + rows + "</table:table>";
}

std::string row(const std::string& cells, const std::string& more = "") {
    return "<table:table-row " + more + ">" + cells + "</table:table-row>";
}

std::string cell(const std::string& text, const std::string& more = "") {
    return "<table:table-cell " + more + "><text:p>" + text + "</text:p></table:table-cell>";
}

std::string frame(const std::string& place, const std::string& paragraphs, const std::string& more = "") {
    return "<draw:frame presentation:class=\"" + place + "\" " + more + "><draw:text-box>" + paragraphs +
           "</draw:text-box></draw:frame>";
}

std::string p(const std::string& text) { return "<text:p>" + text + "</text:p>"; }

std::string hidden_of(const Document& document) {
    std::string all;
    for (const HiddenText& it : document.hidden)
        all += std::to_string(it.page) + " " + it.reason + ": " + it.text + "; ";
    return all;
}

}  // namespace

TEST_CASE("a sheet of OpenDocument is read row by row, its cells whole and empty ones kept",
          "[ingest][sheets][odf]") {
    const std::string none = "<table:table-cell table:number-columns-repeated=\"2\"/>";
    const std::string rows =
        row(cell("Nr") + cell("Titel") + none + cell("Datum")) + row("<table:table-cell/>") +
        row(cell("12", "office:value-type=\"float\" office:value=\"12.0001\"") +
            "<table:table-cell><text:p>Groene</text:p><text:p>daken</text:p></table:table-cell>" + none +
            cell("12-03-2024") + "<table:table-cell table:number-columns-repeated=\"16380\"/>") +
        row("<table:table-cell/>" + cell("op school", "table:style-name=\"Door\"")) +
        row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
            "table:number-rows-repeated=\"1048572\"");
    const std::string expected =
        "heading 1: Moties\nrow: Nr | Titel |  |  | Datum\nrow: 12 | Groene / daken |  |  | 12-03-2024\n"
        "row: op school\n";
    const Document document = sheet(table(rows));
    CHECK(marked_blocks(document) == expected);
    CHECK(document.media_type == ingest::flat_ods_type);
    CHECK(document.info.title == "Overzicht");
    REQUIRE(document.struck.size() == 1);
    CHECK(document.struck[0].of(document.text) == "op school");
    CHECK(document.warnings.empty());

    const Result<Document> packed = ingest::parse(archive("spreadsheet", table(rows)), "moties.ods");
    REQUIRE(packed);
    CHECK(marked_blocks(*packed) == expected);
    CHECK(packed->media_type == ingest::ods_type);
}

TEST_CASE("sheets, rows and columns that are put away, and remarks, are hidden text",
          "[ingest][sheets][odf]") {
    const Document document =
        sheet(table("<table:table-column/><table:table-column table:visibility=\"collapse\"/>" +
                        row(cell("open") + cell("kolom") +
                            "<table:table-cell><office:annotation><dc:creator>Jan</dc:creator><text:p>klopt "
                            "niet</text:p>"
                            "</office:annotation><text:p>ook open</text:p></table:table-cell>") +
                        row(cell("rij"), "table:visibility=\"filter\"") +
                        "<table:table-row-group table:display=\"false\">" + row(cell("groep")) +
                        "</table:table-row-group>" + row(cell("wit", "table:style-name=\"Wit\"")) +
                        row(cell("kop", "table:style-name=\"WitOpBlauw\"")),
                    "table:name=\"Blad1\"") +
              table(row(cell("blad")), "table:name=\"Geheim\" table:style-name=\"Weg\""));
    CHECK(marked_blocks(document) == "row: open |  | ook open\nrow: kop\n");
    for (const char* text :
         {"invisible: kolom", "note: Jan: klopt niet", "rij", "groep", "white: wit", "blad"})
        CHECK(hidden_of(document).find(text) != std::string::npos);
    CHECK(document.warnings.size() == 1);
}

TEST_CASE("a sheet of OpenDocument that lies costs no more than its limits", "[ingest][sheets][odf]") {
    const Document wide = sheet(table(row(cell("a", "table:number-columns-repeated=\"9999999\""))));
    CHECK(std::count(wide.text.begin(), wide.text.end(), '\t') == 999);
    const Document high = sheet(table(
        row(cell("a", "table:number-columns-repeated=\"999\""), "table:number-rows-repeated=\"9999999\"")));
    REQUIRE(high.warnings.size() == 1);
    CHECK(high.warnings[0].find("400000 cellen") != std::string::npos);
    std::string nested;
    for (int i = 0; i < 5000; ++i) nested += "<table:table-row-group>";
    nested += row(cell("diep"));
    for (int i = 0; i < 5000; ++i) nested += "</table:table-row-group>";
    CHECK(sheet(table(nested + row(cell("open")))).text == "Moties\n\nopen");
    const auto code_of = [](const std::string& bytes) {
        const Result<Document> document = ingest::parse(bytes, "moties.ods");
        return document ? std::string("read") : document.error().code;
    };
    CHECK(code_of(archive("spreadsheet", "<table:table>")) == "damaged");
    CHECK(code_of(tests::made_zip({{"mimetype", std::string(ingest::ods_type)}, {"content.xml", "<a/>"}})) ==
          "damaged");
    CHECK(code_of(tests::made_zip_bomb({{"mimetype", std::string(ingest::ods_type)}}, "content.xml", 200)) ==
          "too_large");
}

TEST_CASE("each slide of an OpenDocument presentation is a page, its title a heading",
          "[ingest][slides][odf]") {
    const std::string list = "<text:list text:style-name=\"B\"><text:list-item>" +
                             p("Gratis openbaar vervoer") + "<text:list><text:list-item>" +
                             p("voor kinderen") +
                             "</text:list-item></text:list></text:list-item></text:list>";
    const std::string first =
        "<draw:page>" + frame("outline", list) + frame("title", p("Plan mobiliteit")) +
        frame("page-number", p("1")) +
        frame("subtitle", p("hier iets"), "presentation:placeholder=\"true\"") +
        "<draw:g><draw:custom-shape><text:p>Zie <text:a xlink:href=\"https://example.nl/nota\">de nota"
        "</text:a></text:p></draw:custom-shape></draw:g><presentation:notes>" +
        frame("notes", p("Niet hardop zeggen")) + "</presentation:notes></draw:page>";
    const std::string second =
        "<draw:page>" + frame("title", p("<text:span text:style-name=\"WitSchrift\">Kosten</text:span>")) +
        "<draw:frame>" + table(row(cell("Jaar") + cell("Kosten"))) + "</draw:frame></draw:page>";
    const std::string third =
        "<draw:page draw:style-name=\"Verborgen\">" + frame("title", p("Geheim")) + "</draw:page>";
    const Document document = slides(first + second + third);
    CHECK(marked_blocks(document) ==
          "heading 1: Plan mobiliteit\nitem 1: [•] Gratis openbaar vervoer\nitem 2: [–] voor kinderen\n"
          "paragraph: Zie de nota\nheading 1: Kosten\nrow: Jaar | Kosten\n");
    REQUIRE(document.pages.size() == 3);
    CHECK(document.pages[1].printed == "Kosten\nJaar\tKosten");
    CHECK(document.pages[0].width > 793);
    CHECK(page_at(document, document.text.find("Jaar")) == 2);
    REQUIRE(document.links.size() == 1);
    CHECK(hidden_of(document).find("0 note: Niet hardop zeggen") != std::string::npos);
    CHECK(hidden_of(document).find("2 invisible: Geheim") != std::string::npos);
    CHECK(document.media_type == ingest::flat_odp_type);
    const Result<Document> packed = ingest::parse(archive("presentation", first), "plan.odp");
    REQUIRE(packed);
    CHECK(packed->media_type == ingest::odp_type);
    CHECK(packed->text.find("Gratis openbaar vervoer") != std::string::npos);
}

TEST_CASE("slides of OpenDocument without end do no harm", "[ingest][slides][odf]") {
    std::string nested;
    for (int i = 0; i < 5000; ++i) nested += "<draw:g>";
    nested += frame("", p("diep"));
    for (int i = 0; i < 5000; ++i) nested += "</draw:g>";
    CHECK(slides("<draw:page>" + nested + frame("", p("open")) + "</draw:page>").text == "open");
    std::string many;
    for (int i = 0; i < 2001; ++i) many += "<draw:page>" + frame("title", p("Dia")) + "</draw:page>";
    const Document document = slides(many);
    CHECK(document.pages.size() == 2000);
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings[0].starts_with("plan.fodp heeft 2001 dia’s"));
}
