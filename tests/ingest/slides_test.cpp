// Presentations: each slide is a page, and what an audience does not see is hidden text.
#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/file_kinds.h"
#include "ingest/kinds/read.h"
#include "tests/ingest/flow_text.h"
#include "tests/ingest/zip_maker.h"

using namespace raadspoor;

namespace {

std::string relation(const std::string& id, const std::string& type, const std::string& target,
                     const std::string& more = "") {
    return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target + "\" " +
           more + "/>";
}

std::string shape(const std::string& place, const std::string& paragraphs) {
    return "<p:sp><p:nvSpPr><p:nvPr>" + (place.empty() ? "" : "<p:ph type=\"" + place + "\"/>") +
           "</p:nvPr></p:nvSpPr><p:txBody>" + paragraphs + "</p:txBody></p:sp>";
}

std::string p(const std::string& text, const std::string& properties = "", const std::string& looks = "") {
    return "<a:p>" + properties + "<a:r>" + looks + "<a:t>" + text + "</a:t></a:r></a:p>";
}

std::string slide(const std::string& shapes, const std::string& more = "") {
    return "<p:sld " + more + "><p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld></p:sld>";
}

std::string pptx(const std::string& first, const std::string& second) {
    return tests::made_zip(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels",
          "<Relationships>" + relation("1", "officeDocument", "ppt/presentation.xml") + "</Relationships>"},
         {"ppt/_rels/presentation.xml.rels", "<Relationships>" + relation("x", "slide", "slides/slide2.xml") +
                                                 relation("y", "slide", "slides/slide1.xml") +
                                                 "</Relationships>"},
         {"ppt/presentation.xml",
          R"(<p:presentation><p:sldIdLst><p:sldId id="256" r:id="y"/><p:sldId id="257" r:id="x"/>)"
          R"(</p:sldIdLst>)"
          R"(<p:sldSz cx="12192000" cy="6858000"/></p:presentation>)"},
         {"ppt/slides/_rels/slide1.xml.rels",
          "<Relationships>" + relation("n", "notesSlide", "../notesSlides/notesSlide1.xml") +
              relation("l", "hyperlink", "https://example.nl/nota", "TargetMode=\"External\"") +
              "</Relationships>"},
         {"ppt/notesSlides/notesSlide1.xml",
          slide(shape("body", p("Niet hardop zeggen")) + shape("sldNum", p("1")))},
         {"ppt/slides/slide1.xml", first},
         {"ppt/slides/slide2.xml", second}});
}

}  // namespace

TEST_CASE("each slide of a presentation is a page, its title a heading", "[ingest][slides]") {
    const std::string table = "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody>" +
                              p("Jaar") + "</a:txBody></a:tc><a:tc><a:txBody>" + p("Kosten") +
                              "</a:txBody></a:tc></a:tr></a:tbl></a:graphicData>"
                              "</a:graphic></p:graphicFrame>";
    const std::string first =
        slide(shape("body", p("Gratis openbaar vervoer", "<a:pPr><a:buChar char=\"•\"/></a:pPr>") +
                                p("voor kinderen", "<a:pPr lvl=\"1\"/>")) +
              shape("title", p("Plan mobiliteit")) + shape("sldNum", p("1")) +
              shape("", p("Zie de nota", "", "<a:rPr><a:hlinkClick r:id=\"l\"/></a:rPr>")));
    const std::string second = slide(shape("ctrTitle", p("Kosten")) + table +
                                     shape("", p("vervallen", "", "<a:rPr strike=\"sngStrike\"/>")));
    const Result<Document> document = ingest::parse(pptx(first, second), "plan.pptx");
    REQUIRE(document);
    CHECK(tests::marked_blocks(*document) ==
          "heading 1: Plan mobiliteit\nitem 1: Gratis openbaar vervoer\nitem 2: voor kinderen\n"
          "paragraph: Zie de nota\nheading 1: Kosten\nrow: Jaar | Kosten\nparagraph: vervallen\n");
    REQUIRE(document->pages.size() == 2);
    CHECK(document->pages[1].printed == "Kosten\nJaar\tKosten\nvervallen");
    CHECK(document->pages[0].width == 960);
    CHECK(page_at(*document, document->text.find("vervallen")) == 2);
    REQUIRE(document->links.size() == 1);
    CHECK(document->links[0].uri == "https://example.nl/nota");
    CHECK(document->struck.size() == 1);
    REQUIRE(document->hidden.size() == 1);
    CHECK(document->hidden[0].reason == "note");
    CHECK(document->hidden[0].page == 0);
    CHECK(document->media_type == ingest::pptx_type);
}

TEST_CASE("a slide that is not shown is hidden text", "[ingest][slides]") {
    const Result<Document> document = ingest::parse(
        pptx(slide(shape("title", p("Open"))), slide(shape("title", p("Geheim")), "show=\"0\"")),
        "plan.pptx");
    REQUIRE(document);
    CHECK(document->text == "Open");
    REQUIRE(document->hidden.size() == 2);
    CHECK(document->hidden[1].text.starts_with("Geheim"));
    CHECK(document->hidden[1].page == 1);
    CHECK(document->pages[1].printed.empty());
}

TEST_CASE("slides that are missing, or nested without end, do no harm", "[ingest][slides]") {
    std::string nested;
    for (int i = 0; i < 5000; ++i) nested += "<p:grpSp>";
    nested += shape("", p("diep"));
    for (int i = 0; i < 5000; ++i) nested += "</p:grpSp>";
    const Result<Document> document =
        ingest::parse(pptx(slide(nested + shape("", p("open"))), ""), "plan.pptx");
    REQUIRE(document);
    CHECK(document->text == "open");
}
