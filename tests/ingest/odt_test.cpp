// OpenDocument texts, flat and in their archive.
#include <catch2/catch.hpp>

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
    R"xml(xmlns:draw="d" xmlns:dc="c" xmlns:meta="m" )xml"
    R"xml(office:mimetype="application/vnd.oasis.opendocument.text")xml";

const std::string styles = R"xml(
  <style:style style:name="Vet" style:family="text"><style:text-properties
    fo:font-weight="bold"/></style:style>
  <style:style style:name="Weg" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Wit" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
  <style:style style:name="Zwart" style:family="text">
    <style:text-properties fo:color="#000000" fo:background-color="#000000"/></style:style>
  <style:style style:name="Door" style:family="text">
    <style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="Grote_20_titel" style:family="paragraph" style:parent-style-name="Title"/>
  <text:outline-style><text:outline-level-style text:level="1" style:num-format="1"
    style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1"
    text:display-levels="2"/></text:outline-style>
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"
    style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
  <text:list-style style:name="B"><text:list-level-style-bullet text:level="1"
    text:bullet-char="–"/></text:list-style>)xml";

std::string flat(const std::string& text) {
    return "<?xml version=\"1.0\"?><office:document " + spaces +
           "><office:meta><dc:title>Nota</dc:title><meta:initial-creator>B. "
           "Smit</meta:initial-creator><meta:creation-date>2025-01-02T03:04:05.678</meta:creation-date></"
           "office:meta>"
           "<office:styles>" +
           styles +
           "</office:styles><office:master-styles><style:master-page "
           "style:name=\"Standard\"><style:header><text:p>Gemeente Lindwolde</text:p></style:header>"
           "<style:footer><text:p>Pagina "
           "1</text:p></style:footer></style:master-page></office:master-styles><office:body><office:text>" +
           text + "</office:text></office:body></office:document>";
}

Document read(const std::string& text) {
    const Result<Document> document = ingest::parse(flat(text), "nota.fodt");
    REQUIRE(document);
    return *document;
}

/// The blocks but the header, which every document here has.
std::string blocks(const std::string& text) {
    std::string all = marked_blocks(read(text));
    const std::string header = "field: Gemeente Lindwolde\n";
    REQUIRE(all.starts_with(header));
    return all.substr(header.size());
}

}  // namespace

TEST_CASE("an OpenDocument text is read in order, blanks as it means them", "[ingest][odt]") {
    const std::string text =
        "<text:p text:style-name=\"Grote_20_titel\">Nota</text:p><text:p>De  raad\n besluit<text:s "
        "text:c=\"3\"/>nu<text:line-break/>en<text:tab/>hier</text:p>";
    CHECK(blocks(text) == "heading 1: Nota\nparagraph: De raad besluit nu / en | hier\n");
    const Document document = read(text);
    CHECK(document.media_type == ingest::flat_odt_type);
    CHECK(document.pages.empty());
    CHECK(document.info.title == "Nota");
    CHECK(document.info.author == "B. Smit");
    CHECK(document.info.created == "2025-01-02T03:04:05");
}

TEST_CASE("headings and list items bear the numbers of their styles", "[ingest][odt]") {
    CHECK(blocks("<text:h text:outline-level=\"1\">Doel</text:h><text:h "
                 "text:outline-level=\"2\">Kader</text:h><text:h text:outline-level=\"1\">Slot</text:h>"
                 "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">Bijlage</text:h>") ==
          "heading 1: [1.] Doel\nheading 2: [1.1] Kader\nheading 1: [2.] Slot\nheading 1: Bijlage\n");
    CHECK(
        blocks(
            "<text:list "
            "text:style-name=\"L\"><text:list-item><text:p>een</text:p><text:p>vervolg</"
            "text:p><text:list><text:list-item><text:p>a</text:p></text:list-item>"
            "<text:list-item><text:p>b</text:p></text:list-item></text:list></"
            "text:list-item><text:list-item><text:p>twee</text:p></text:list-item></text:list>"
            "<text:list "
            "text:style-name=\"B\"><text:list-item><text:p>streep</text:p></text:list-item></text:list>"
            "<text:list text:style-name=\"L\" "
            "text:continue-numbering=\"true\"><text:list-item><text:p>drie</text:p></text:list-item></"
            "text:list>"
            "<text:list "
            "text:style-name=\"L\"><text:list-item><text:p>opnieuw</text:p></text:list-item></text:list>") ==
        "item 1: [1.] een\nparagraph: vervolg\nitem 2: [a)] a\nitem 2: [b)] b\nitem 1: [2.] twee\nitem 1: "
        "[–] streep\nitem 1: [3.] drie\nitem 1: [1.] opnieuw\n");
}

TEST_CASE("tables, notes, links and frames of an OpenDocument text", "[ingest][odt]") {
    CHECK(blocks("<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Jaar</"
                 "text:p></table:table-cell><table:table-cell><text:p>Bedrag</text:p></table:table-cell></"
                 "table:table-row></table:table-header-rows>"
                 "<table:table-row><table:table-cell><text:p>2025</text:p></"
                 "table:table-cell><table:covered-table-cell/><table:table-cell><text:p>€ "
                 "3</text:p><text:p>mln.</text:p></table:table-cell></table:table-row></table:table>") ==
          "row: Jaar | Bedrag\nrow: 2025 | € 3 / mln.\n");
    CHECK(blocks("<text:p>in 2026<text:note "
                 "text:note-class=\"footnote\"><text:note-citation>3</"
                 "text:note-citation><text:note-body><text:p>Raming.</text:p><text:p>Mei.</text:p></"
                 "text:note-body></text:note>, dus</text:p>") ==
          "paragraph: in 2026, dus\nnote: [3] Raming. / Mei.\n");
    CHECK(blocks("<text:p>Geachte <draw:frame><draw:text-box><text:p>Ons "
                 "kenmerk</text:p><text:p>Z-1</text:p></draw:text-box></draw:frame>raad</text:p>") ==
          "field: Ons kenmerk / Z-1\nparagraph: Geachte raad\n");
    const Document document = read(
        "<text:p>Zie <text:a xlink:href=\"https://a.nl/\">de <text:span "
        "text:style-name=\"Vet\">brief</text:span></text:a>.</text:p>");
    REQUIRE(document.links.size() == 1);
    CHECK(document.links[0].span.of(document.text) == "de brief");
}

TEST_CASE("what an OpenDocument text does not show is left out, and said", "[ingest][odt]") {
    const Document document = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></"
        "text:changed-region></text:tracked-changes>"
        "<text:p>Zicht<text:span "
        "text:style-name=\"Weg\">geheim</text:span><office:annotation><text:p>opmerking</text:p></"
        "office:annotation>baar</text:p>");
    CHECK(document.text == "Gemeente Lindwolde\n\nZichtbaar");
    CHECK(document.warnings.size() == 2);
}

TEST_CASE("an ODT is an archive of parts; a broken, locked or exploding one is an error in words",
          "[ingest][odt]") {
    const std::string content = "<office:document-content " + spaces +
                                "><office:body><office:text><text:p>Besluit</text:p></office:text></"
                                "office:body></office:document-content>";
    const std::pair<std::string, std::string> type{"mimetype", "application/vnd.oasis.opendocument.text"};
    const std::string whole =
        tests::made_zip({type, {"content.xml", content}, {"META-INF/manifest.xml", "<manifest/>"}});
    const Result<Document> document = ingest::parse(whole, "nota.odt");
    REQUIRE(document);
    CHECK(document->text == "Besluit");
    CHECK(document->media_type == ingest::odt_type);

    const auto error = [](const std::string& bytes) {
        const Result<Document> failed = ingest::parse(bytes, "nota.odt");
        REQUIRE(!failed);
        CHECK(failed.error().message.starts_with("nota.odt "));
        return failed.error().code;
    };
    CHECK(error(tests::made_zip({type,
                                 {"content.xml", "xx"},
                                 {"META-INF/manifest.xml",
                                  "<m:file-entry><m:encryption-data/></m:file-entry>"}})) == "encrypted");
    CHECK(error(tests::made_zip({type, {"content.xml", "<office:document-content"}})) == "damaged");
    CHECK(error(tests::made_zip({type})) == "damaged");
    CHECK(error(whole.substr(0, 120)) == "damaged");
    CHECK(error(tests::made_zip_bomb({type}, "content.xml", 150)) == "too_large");
}

TEST_CASE("the samples read alike from their source and from the PDF made of it", "[ingest][odt]") {
    // The PDF breaks lines, the source does not; the words are the same.
    const std::string folder = std::string(RAADSPOOR_SOURCE_DIR) + "/corpus/samples/";
    const std::string name = "2023-09-12-lindwolde-rib-regionaal-akkoord-jeugd";
    const Result<Document> source = ingest::read(std::string(RAADSPOOR_SOURCE_DIR) + "/corpus/sources/" +
                                                 name + ".fodt"),
                           pdf = ingest::read(folder + name + ".pdf");
    REQUIRE(source);
    REQUIRE(pdf);
    std::size_t found = 0, paragraphs = 0;
    std::string words = pdf->text;
    for (char& c : words) c = c == '\n' || c == '\t' ? ' ' : c;
    for (const Block& block : source->blocks) {
        if (block.kind != BlockKind::paragraph) continue;
        ++paragraphs;
        std::string text(block.span.of(source->text));
        for (char& c : text) c = c == '\n' || c == '\t' ? ' ' : c;
        found += words.find(text) != std::string::npos;
    }
    CHECK(paragraphs > 5);
    CHECK(found + 1 >= paragraphs);
}

TEST_CASE("hidden sections, rows and letters of an OpenDocument text are left out, and told",
          "[ingest][odt]") {
    const std::string body = GENERATE(
        as<std::string>(), R"(<text:section text:display="none"><text:p>geheim</text:p></text:section>)",
        R"(<text:section text:display="condition" text:is-hidden="true">)"
        R"(<text:p>geheim</text:p></text:section>)",
        R"(<table:table><table:table-row table:visibility="collapse">)"
        R"(<table:table-cell><text:p>geheim</text:p></table:table-cell></table:table-row></table:table>)",
        R"(<text:p><text:span text:style-name="Wit">geheim</text:span></text:p>)",
        R"(<text:p><text:span text:style-name="Zwart">geheim</text:span></text:p>)");
    const Result<Document> document =
        ingest::parse(flat("<text:p>Open.</text:p>" + body + "<text:p>Slot.</text:p>"), "nota.fodt");
    REQUIRE(document);
    CHECK(document->text.find("geheim") == std::string::npos);
    CHECK(document->text.find("Slot.") != std::string::npos);
    REQUIRE(document->hidden.size() == 1);
    CHECK(document->hidden.front().text.starts_with("geheim"));
    CHECK(document->warnings.size() == 1);
}

TEST_CASE("remarks and deleted text of an OpenDocument text are told and not read", "[ingest][odt]") {
    const Result<Document> document = ingest::parse(
        flat(R"(<text:tracked-changes><text:changed-region text:id="1"><text:deletion><office:change-info>)"
             R"(<dc:creator>P. Jansen</dc:creator></office:change-info><text:p>met tegenzin)"
             R"(</text:p></text:deletion>)"
             R"(</text:changed-region></text:tracked-changes><text:p>De raad stemt in<office:annotation>)"
             R"(<dc:creator>P. Jansen</dc:creator><dc:date>2024-03-12</dc:date><text:p>klopt niet</text:p>)"
             R"(</office:annotation>.</text:p>)"),
        "nota.fodt");
    REQUIRE(document);
    CHECK(document->text.ends_with("\n\nDe raad stemt in."));
    REQUIRE(document->hidden.size() == 2);
    CHECK(document->hidden[0].text == "met tegenzin ");
    CHECK(document->hidden[0].reason == "deleted");
    CHECK(document->hidden[1].text == "P. Jansen: klopt niet ");
    CHECK(document->hidden[1].reason == "note");
}

TEST_CASE("a section whose condition does not hold shows", "[ingest][odt]") {
    const Result<Document> document = ingest::parse(
        flat(R"(<text:section text:display="condition"><text:p>te lezen</text:p></text:section>)"),
        "nota.fodt");
    REQUIRE(document);
    CHECK(document->text.find("te lezen") != std::string::npos);
    CHECK(document->hidden.empty());
}

TEST_CASE("struck text of an OpenDocument text is known to be struck", "[ingest][odt]") {
    const Result<Document> document = ingest::parse(
        flat(R"(<text:p>De <text:span text:style-name="Door">oude</text:span> raad.</text:p>)"), "nota.fodt");
    REQUIRE(document);
    REQUIRE(document->struck.size() == 1);
    CHECK(document->struck.front().of(document->text) == "oude");
}
