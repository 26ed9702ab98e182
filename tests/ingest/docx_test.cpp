// Word documents, made part by part: what is written is what is read.
#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/file_kinds.h"
#include "ingest/kinds/read.h"
#include "tests/ingest/flow_text.h"
#include "tests/ingest/zip_maker.h"

using namespace raadspoor;
using tests::marked_blocks;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string spaces = R"xml( xmlns:w="w" xmlns:r="r" xmlns:wps="wps" xmlns:mc="mc" xmlns:v="v")xml";

std::string relation(const std::string& id, const std::string& type, const std::string& target,
                     const std::string& more = {}) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target + "\" " +
           more + "/>";
}

/// A Word document with that body, and the parts that the tests speak of.
std::string docx(const std::string& body, Parts more = {}) {
    Parts parts = {
        {"_rels/.rels", "<Relationships>" + relation("1", "officeDocument", "word/document.xml") +
                            relation("2", "core-properties", "docProps/core.xml") + "</Relationships>"},
        {"word/_rels/document.xml.rels",
         "<Relationships>" + relation("s", "styles", "styles.xml") +
             relation("n", "numbering", "numbering.xml") + relation("f", "footnotes", "footnotes.xml") +
             relation("e", "endnotes", "endnotes.xml") + relation("h", "header", "header1.xml") +
             relation("link", "hyperlink", "https://example.nl/brief", "TargetMode=\"External\"") +
             "</Relationships>"},
        {"word/styles.xml", "<w:styles" + spaces + R"xml(>
           <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
           <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn
             w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
           <w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>
           <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn
             w:val="Citaat"/></w:style>
           <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn
             w:val="Kop1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl
             w:val="1"/></w:pPr></w:style>
         </w:styles>)xml"},
        {"word/numbering.xml", "<w:numbering" + spaces +
                                   R"xml(>
           <w:abstractNum w:abstractNumId="0">
             <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
             <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText
               w:val="%2)"/></w:lvl>
             <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText
               w:val="%1.%2.%3"/></w:lvl>
           </w:abstractNum>
           <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText
             w:val=")xml"
                                   "\xEF\x82\xB7"
                                   R"xml("/></w:lvl></w:abstractNum>
           <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt
             w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pStyle w:val="Kop2"/></w:lvl></w:abstractNum>
           <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
           <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
           <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
           <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride
             w:val="1"/></w:lvlOverride></w:num>
         </w:numbering>)xml"},
        {"word/footnotes.xml", "<w:footnotes" + spaces + R"xml(>
           <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
           <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t
             xml:space="preserve"> Zie de brief van 3 mei.</w:t></w:r></w:p></w:footnote>
         </w:footnotes>)xml"},
        {"word/endnotes.xml", "<w:endnotes" + spaces +
                                  R"xml(><w:endnote w:id="2"><w:p><w:r><w:t>Bron: )xml"
                                  R"xml(CBS.</w:t></w:r></w:p></w:endnote></w:endnotes>)xml"},
        {"word/header1.xml",
         "<w:hdr" + spaces +
             R"xml(><w:p><w:r><w:t>Gemeente Oosterhage</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Pagina 1 )xml"
             R"xml(van 2</w:t></w:r></w:p></w:hdr>)xml"},
        {"docProps/core.xml",
         R"xml(<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Motie zorg</dc:title>
            <dc:creator>A. de Boer</dc:creator>
           <dcterms:created>2024-05-14T14:46:00Z</dcterms:created>
            <dcterms:modified>gisteren</dcterms:modified></cp:coreProperties>)xml"},
        {"word/document.xml", "<w:document" + spaces + "><w:body>" + body + "</w:body></w:document>"}};
    for (auto& part : more) {
        std::erase_if(parts, [&part](const auto& it) { return it.first == part.first; });
        parts.push_back(std::move(part));
    }
    return tests::made_zip(parts);
}

std::string p(const std::string& text, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r></w:p>";
}

std::string item(const std::string& text, int level, int list) {
    return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                       std::to_string(list) + "\"/></w:numPr>");
}

std::string cell(const std::string& blocks) { return "<w:tc>" + blocks + "</w:tc>"; }

Document read(const std::string& body) {
    const Result<Document> document = ingest::parse(docx(body), "stuk.docx");
    REQUIRE(document);
    return *document;
}

}  // namespace

TEST_CASE("a Word document is read in order, without pages", "[ingest][docx]") {
    const Document document = read(p("Motie", "<w:pStyle w:val=\"Kop1\"/>") + p("De raad,") +
                                   p("  in vergadering   bijeen  ") + p(""));
    CHECK(marked_blocks(document) ==
          "heading 1: Motie\nparagraph: De raad,\nparagraph: in vergadering bijeen\n");
    CHECK(document.pages.empty());
    CHECK(document.runs.empty());
    CHECK(document.media_type == ingest::docx_type);
    CHECK(document.info.title == "Motie zorg");
    CHECK(document.info.author == "A. de Boer");
    CHECK(document.info.created == "2024-05-14T14:46:00");
    CHECK(document.info.modified.empty());
}

TEST_CASE("list items bear the numbers that Word shows", "[ingest][docx]") {
    const Document document =
        read(item("een", 0, 1) + item("a", 1, 1) + item("b", 1, 1) + item("diep", 2, 1) + item("twee", 0, 1) +
             item("weer a", 1, 1) + item("punt", 0, 2) + item("opnieuw", 0, 4) +
             p("Slot", "<w:pStyle w:val=\"Kop2\"/>") + p("Nog een", "<w:pStyle w:val=\"Kop2\"/>") +
             item("geen nummer", 0, 0));
    CHECK(marked_blocks(document) ==
          "item 1: [1.] een\nitem 2: [a)] a\nitem 2: [b)] b\nitem 3: [1.b.1] diep\nitem 1: [2.] twee\nitem "
          "2: [a)] weer a\nitem 1: [•] punt\n"
          "item 1: [1.] opnieuw\nheading 2: [I.] Slot\nheading 2: [II.] Nog een\nparagraph: geen nummer\n");
}

TEST_CASE("a paragraph that opens with a marker of its own is a list item, a short one in bold a heading",
          "[ingest][docx]") {
    const std::string bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Constaterende dat</w:t></w:r></w:p>";
    const Document document =
        read(bold + "<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>het rijk bezuinigt</w:t></w:r></w:p>" + p("Datum:") +
             p("2026 was een goed jaar."));
    CHECK(marked_blocks(document) ==
          "heading 2: Constaterende dat\nitem 1: [1.] het rijk bezuinigt\nparagraph: Datum:\nparagraph: 2026 "
          "was een goed jaar.\n");
}

TEST_CASE("a quotation set apart, by its style or by hand, is told from a paragraph", "[ingest][docx]") {
    const auto with = [](const std::string& properties) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>De raad stemt in.</w:t></w:r></w:p>";
    };
    CHECK(marked_blocks(read(with(R"(<w:pStyle w:val="Citaat"/>)") + with(R"(<w:pStyle w:val="Eigen"/>)") +
                             with(R"(<w:ind w:left="567" w:right="567"/>)") +
                             with(R"(<w:ind w:left="567"/>)"))) ==
          "paragraph 1: De raad stemt in.\nparagraph 1: De raad stemt in.\nparagraph 1: De raad stemt "
          "in.\nparagraph: De raad stemt in.\n");
}

TEST_CASE("rows of a table are read cell by cell", "[ingest][docx]") {
    const std::string row = "<w:tr>" + cell(p("Jaar")) + cell(p("")) + cell(p("Lasten") + p("in euro's")) +
                            cell(p("Baten")) + "</w:tr>";
    CHECK(marked_blocks(read("<w:tbl>" + row + "</w:tbl>" + p("Daarna"))) ==
          "row: Jaar | Lasten / in euro's | Baten\nparagraph: Daarna\n");
    // A table that only places whole texts is no table to a reader.
    const std::string layout = "<w:tbl><w:tr>" + cell(p("Voorstel") + item("een", 0, 1)) +
                               cell(p("Toelichting")) + "</w:tr></w:tbl>";
    CHECK(marked_blocks(read(layout)) == "paragraph: Voorstel\nitem 1: [1.] een\nparagraph: Toelichting\n");
}

TEST_CASE("notes stand behind the body, their marks lifted out", "[ingest][docx]") {
    const Document document = read(
        "<w:p><w:r><w:t>in 2026</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>, "
        "en</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>" +
        p("Verder."));
    CHECK(marked_blocks(document) ==
          "paragraph: in 2026, en\nparagraph: Verder.\nnote: [1] Zie de brief van 3 mei.\nnote: [i] Bron: "
          "CBS.\n");
    REQUIRE(document.repairs.size() == 2);
    CHECK(document.repairs[0] == Repair{RepairKind::note_mark, 7, "1"});
}

TEST_CASE("links keep their address, fields their result", "[ingest][docx]") {
    const std::string field =
        R"xml(<w:r><w:fldChar
          w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.nl" </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>hier</w:t></w:r><w:r><w:fldChar
          w:fldCharType="end"/></w:r>)xml";
    const Document document = read(
        "<w:p><w:r><w:t xml:space=\"preserve\">Zie </w:t></w:r><w:hyperlink r:id=\"link\"><w:r><w:t>de "
        "brief</w:t></w:r></w:hyperlink><w:r><w:t>, en </w:t></w:r>" +
        field + "</w:p>");
    CHECK(document.text == "Zie de brief, en hier");
    REQUIRE(document.links.size() == 2);
    CHECK(document.links[0].uri == "https://example.nl/brief");
    CHECK(document.links[0].span.of(document.text) == "de brief");
    CHECK(document.links[1].uri == "https://b.nl");
}

TEST_CASE("what Word does not show is left out, and said", "[ingest][docx]") {
    const Document document = read(
        "<w:p><w:r><w:t>Zicht</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></"
        "w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>baar</w:t></w:r></w:ins></w:p>");
    CHECK(document.text == "Zichtbaar");
    REQUIRE(document.warnings.size() == 2);
    CHECK(document.warnings[0] == "stuk.docx bevat verborgen tekst (9 bytes); die is niet ingelezen.");
}

TEST_CASE("text boxes and the header of the first page are fields, said once", "[ingest][docx]") {
    const std::string box =
        "<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" + p("Ons kenmerk") +
        p("5401166") +
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" +
        p("Ons kenmerk") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    const std::string section =
        R"xml(<w:sectPr><w:headerReference w:type="first" r:id="h"/><w:titlePg/></w:sectPr>)xml";
    CHECK(marked_blocks(read("<w:p><w:r><w:t xml:space=\"preserve\">Geachte </w:t></w:r><w:r>" + box +
                             "</w:r><w:r><w:t>raad,</w:t></w:r></w:p>" + section)) ==
          "field: Gemeente Oosterhage\nfield: Ons kenmerk / 5401166\nparagraph: Geachte raad,\n");
}

TEST_CASE("a broken or hostile Word document is an error in words", "[ingest][docx]") {
    const auto error = [](const std::string& bytes) {
        const Result<Document> document = ingest::parse(bytes, "stuk.docx");
        REQUIRE(!document);
        CHECK(document.error().message.starts_with("stuk.docx "));
        return document.error().code;
    };
    const std::string whole = docx(p("tekst"));
    CHECK(error("dit is geen zip") == "mislabelled");
    CHECK(error(whole.substr(0, whole.size() / 2)) == "damaged");
    CHECK(error(docx("<w:p><w:r>")) == "damaged");
    CHECK(error(tests::made_zip({{"word/document.xml", "<a/>"}})) == "damaged");
    const std::string rels =
        "<Relationships>" + relation("1", "officeDocument", "word/document.xml") + "</Relationships>";
    const std::string bomb = tests::made_zip_bomb({{"_rels/.rels", rels}}, "word/document.xml", 150);
    CHECK(bomb.size() < 1000000);
    CHECK(error(bomb) == "too_large");
}

TEST_CASE("elements in one another without end do not break the reader", "[ingest][docx]") {
    std::string deep = p("boven");
    std::string open, close;
    for (int i = 0; i < 20000; ++i) open += "<w:sdt><w:sdtContent>", close += "</w:sdtContent></w:sdt>";
    CHECK(read(deep + open + p("diep") + close + p("onder")).text == "boven\n\nonder");
}

TEST_CASE("external entities are not loaded", "[ingest][docx]") {
    const std::string part =
        R"xml(<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document )xml"
        R"xml(xmlns:w="w"><w:body><w:p><w:r><w:t>voor &x; na</w:t></w:r></w:p></w:body></w:document>)xml";
    const Result<Document> document = ingest::parse(docx("", {{"word/document.xml", part}}), "stuk.docx");
    REQUIRE(document);
    CHECK(document->text == "voor &x; na");
}

namespace {

std::string paragraph(const std::string& run_properties, const std::string& text) {
    return "<w:p><w:r><w:t>Door </w:t></w:r><w:r><w:rPr>" + run_properties + "</w:rPr><w:t>" + text +
           "</w:t></w:r><w:r><w:t> gezegd.</w:t></w:r></w:p>";
}

}  // namespace

TEST_CASE("letters that cannot be seen are hidden text", "[ingest][docx]") {
    const auto [properties, reason] = GENERATE(table<std::string, std::string>({
        {"<w:vanish/>", "invisible"},
        {R"(<w:color w:val="FFFFFF"/>)", "white"},
        {R"(<w:color w:val="fefefe"/>)", "white"},
        {R"(<w:highlight w:val="black"/>)", "covered"},
        {R"(<w:shd w:val="clear" w:fill="000000"/>)", "covered"},
        {R"(<w:color w:val="C00000"/><w:shd w:val="clear" w:fill="C00000"/>)", "white"},
        {R"(<w:sz w:val="2"/>)", "tiny"},
    }));
    const Document document = read((paragraph(properties, "Jansen")));
    CHECK(document.text == "Door gezegd.");
    REQUIRE(document.hidden.size() == 1);
    CHECK(document.hidden.front().text == "Jansen");
    CHECK(document.hidden.front().reason == reason);
    CHECK(document.hidden.front().page == -1);
    CHECK(document.warnings.size() == 1);
}

TEST_CASE("remarks and deleted text of a Word document are told and not read", "[ingest][docx]") {
    const std::string relations =
        "<Relationships>" + relation("c", "comments", "comments.xml") + "</Relationships>";
    const std::string comments =
        "<w:comments" + spaces +
        R"xml(><w:comment w:author="P. Jansen"><w:p><w:r><w:t>Wethouder wil dit niet</w:t></w:r>)xml"
        R"xml(</w:p></w:comment>)xml"
        R"xml(<w:comment><w:p><w:r><w:t>Bedrag klopt niet</w:t></w:r></w:p></w:comment></w:comments>)xml";
    const std::string body =
        R"(<w:p><w:r><w:t xml:space="preserve">De raad stemt in</w:t></w:r>)"
        R"(<w:del><w:r><w:delText xml:space="preserve"> met tegenzin</w:delText></w:r></w:del>)"
        R"(<w:r><w:t>.</w:t></w:r></w:p>)";
    const Result<Document> document = ingest::parse(
        docx(body, {{"word/_rels/document.xml.rels", relations}, {"word/comments.xml", comments}}),
        "stuk.docx");
    REQUIRE(document);
    CHECK(document->text == "De raad stemt in.");
    REQUIRE(document->hidden.size() == 3);
    CHECK(document->hidden[0].text == "P. Jansen: Wethouder wil dit niet ");
    CHECK(document->hidden[0].reason == "note");
    CHECK(document->hidden[1].text == "Bedrag klopt niet ");
    CHECK(document->hidden[2].text == " met tegenzin");
    CHECK(document->hidden[2].reason == "deleted");
}

TEST_CASE("text that a Word document takes in from outside is told, never fetched", "[ingest][docx]") {
    const auto with_target = [](const std::string& target, const std::string& more = {}) {
        const std::string relations =
            "<Relationships>" + relation("k", "aFChunk", target, more) + "</Relationships>";
        Result<Document> document =
            ingest::parse(docx(p("De raad.") + "<w:altChunk r:id=\"k\"/>" + p("Slot."),
                               {{"word/_rels/document.xml.rels", relations}}),
                          "stuk.docx");
        REQUIRE(document);
        return *document;
    };
    for (const Document& document :
         {with_target("https://example.nl/tekst.html", "TargetMode=\"External\""),
          with_target("file:///etc/passwd", "TargetMode=\"External\""),
          with_target("../../../../etc/passwd.html"), with_target("/etc/passwd.html"),
          with_target("document.xml.rels.html")}) {
        CHECK(document.text == "De raad.\n\nSlot.");
        CHECK(document.text.find("root:") == std::string::npos);
    }
    const Document outside = with_target("file:///etc/passwd", "TargetMode=\"External\"");
    REQUIRE(outside.warnings.size() == 1);
    CHECK(outside.warnings[0].find("neemt tekst op uit een ander bestand") != std::string::npos);
}

TEST_CASE("letters that can be seen are text", "[ingest][docx]") {
    const std::string properties =
        GENERATE(as<std::string>(), R"(<w:color w:val="FF0000"/>)",
                 R"(<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>)",
                 R"(<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>)",
                 R"(<w:highlight w:val="yellow"/>)", R"(<w:sz w:val="12"/>)");
    const Document document = read((paragraph(properties, "Jansen")));
    CHECK(document.text == "Door Jansen gezegd.");
    CHECK(document.hidden.empty());
}

TEST_CASE("white letters on a coloured cell are text", "[ingest][docx]") {
    const Document document =
        read((R"(<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>)" +
              paragraph(R"(<w:color w:val="FFFFFF"/>)", "Jansen") + "</w:tc><w:tc>" +
              paragraph(R"(<w:color w:val="FFFFFF"/>)", "Pieters") + "</w:tc></w:tr></w:tbl>"));
    CHECK(document.text == "Door Jansen gezegd.\tDoor gezegd.");
}

TEST_CASE("struck text is text, and known to be struck", "[ingest][docx]") {
    const std::string properties = GENERATE(as<std::string>(), "<w:strike/>", "<w:dstrike/>");
    const Document document = read((paragraph(properties, "de oude raad")));
    CHECK(document.text == "Door de oude raad gezegd.");
    REQUIRE(document.struck.size() == 1);
    CHECK(document.struck.front().of(document.text) == "de oude raad");
}

TEST_CASE("a deleted paragraph mark joins two paragraphs", "[ingest][docx]") {
    const std::string mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
    const Document document = read(
        ("<w:p>" + mark +
         "<w:r><w:t xml:space=\"preserve\">mits de </w:t></w:r></w:p><w:p><w:r><w:t>provincie betaalt.</w:t>"
         "</w:r></w:p><w:p>" +
         mark +
         "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>"
         "<w:p><w:r><w:t>Slot.</w:t></w:r></w:p>"));
    CHECK(marked_blocks(document) == "paragraph: mits de provincie betaalt.\nparagraph: Slot.\n");
}

TEST_CASE("symbols, boxes and chosen values are read", "[ingest][docx]") {
    const Document document =
        read((R"(<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/>)"
              R"(<w:t xml:space="preserve"> Openbaar </w:t></w:r>)"
              R"(<w:r><w:sym w:font="Wingdings" w:char="6F"/><w:t xml:space="preserve"> Geheim </w:t></w:r>)"
              R"(<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 30</w:t></w:r></w:p>)"
              R"(<w:p><w:r><w:fldChar w:fldCharType="begin">)"
              R"(<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>)"
              R"(<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>)"
              R"(<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> ja, </w:t></w:r>)"
              R"(<w:r><w:fldChar w:fldCharType="begin"><w:ffData>)"
              R"(<w:ddList><w:result w:val="1"/><w:listEntry w:val="laag"/><w:listEntry w:val="hoog"/>)"
              R"(</w:ddList></w:ffData></w:fldChar></w:r>)"
              R"(<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)"));
    CHECK(document.text == "☒ Openbaar ☐ Geheim ≥ 30\n\n☒ ja, hoog");
}
