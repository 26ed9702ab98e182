// Worksheets: what Excel shows in a cell is what is read.
#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/file_kinds.h"
#include "ingest/kinds/read.h"
#include "ingest/office/cell_format.h"
#include "tests/ingest/flow_text.h"
#include "tests/ingest/zip_maker.h"

using namespace raadspoor;
using tests::marked_blocks;

namespace {

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target + "\"/>";
}

/// A workbook with one sheet of these rows; `sheets`: the list of its sheets.
std::string xlsx(const std::string& rows,
                 const std::string& sheets = R"(<sheet name="Moties" sheetId="1" r:id="a"/>)",
                 const std::string& second = "", const std::string& columns = "") {
    return tests::made_zip(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels",
          "<Relationships>" + relation("1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships>" + relation("a", "worksheet", "worksheets/sheet1.xml") +
              relation("b", "worksheet", "worksheets/sheet2.xml") + relation("s", "styles", "styles.xml") +
              relation("t", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
         {"xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>"},
         {"xl/sharedStrings.xml",
          R"(<sst><si><t>Groene daken</t></si><si><r><t>op </t></r><r><rPr><strike/></rPr>)"
          R"(<t>school</t></r></si></sst>)"},
         {"xl/styles.xml",
          R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$€-413]\ #,##0.00"/></numFmts>)"
          R"(<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/>)"
          R"(<xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="0")"
          R"( fontId="1"/></cellXfs>)"
          R"(</styleSheet>)"},
         {"xl/worksheets/_rels/sheet1.xml.rels",
          "<Relationships>" + relation("c", "comments", "../comments1.xml") + "</Relationships>"},
         {"xl/comments1.xml",
          "<comments><commentList><comment ref=\"A1\"><text><t>klopt "
          "niet</t></text></comment></commentList></comments>"},
         {"xl/worksheets/sheet1.xml",
          "<worksheet>" + columns + "<sheetData>" + rows + "</sheetData></worksheet>"},
         {"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + second + "</sheetData></worksheet>"}});
}

std::string hidden_of(const Document& document) {
    std::string all;
    for (const HiddenText& it : document.hidden) all += it.reason + ": " + it.text + "; ";
    return all;
}

Document read(const std::string& bytes) {
    const Result<Document> document = ingest::parse(bytes, "moties.xlsx");
    REQUIRE(document);
    return *document;
}

}  // namespace

TEST_CASE("a cell shows what its format makes of its number", "[ingest][sheets]") {
    const auto shown = [](const std::string& value, int number, const std::string& code = "") {
        return ingest::cell_text(value, ingest::cell_format(number, code), false);
    };
    CHECK(shown("45363", 14) == "12-03-2024");
    CHECK(shown("45363", 164, "dd\\-mm\\-yyyy;@") == "12-03-2024");
    CHECK(shown("45363", 164, "[$-413]d\\ mmmm\\ yyyy") == "12-03-2024");
    CHECK(shown("45363.8125", 22) == "12-03-2024 19.30");
    CHECK(shown("0.8125", 20) == "19.30");
    CHECK(shown("1250000.5", 164, "[$€-413] #,##0.00") == "€ 1.250.000,50");
    CHECK(shown("1250000", 164, "\"€\"#,##0") == "€ 1.250.000");
    CHECK(shown("-1500", 3) == "-1.500");
    CHECK(shown("0.125", 10) == "12,50%");
    CHECK(shown("45363", 0) == "45363");
    CHECK(shown("2.5", 0) == "2,5");
    CHECK(shown("0.1", 0) == "0,1");
    CHECK(shown("12", 164, "0 \"dagen\"") == "12");
    CHECK(shown("5", 164, ";;;").empty());
    CHECK(shown("n.v.t.", 14) == "n.v.t.");
    CHECK(shown("1e300", 14) == "1e300");
    CHECK(ingest::cell_text("0", ingest::cell_format(14, ""), true) == "01-01-1904");
}

TEST_CASE("a worksheet is read row by row, with empty cells kept", "[ingest][sheets]") {
    const Document document =
        read(xlsx(R"(<row><c r="A1" t="inlineStr"><is><t>Nr</t></is></c><c r="B1" t="str"><v>Titel</v></c>)"
                  R"(<c r="D1" t="str"><v>Datum</v></c></row>)"
                  R"(<row/><row><c r="A3"><v>12</v></c><c r="B3" t="s"><v>0</v></c><c r="C3" s="2"><v>4000)"
                  R"(</v></c><c r="D3" s="1"><v>45363</v></c></row>)"
                  R"(<row><c r="B4" t="s"><v>1</v></c><c r="C4" t="s"><v>99</v></c><c r="D4" s="3" t="str">)"
                  R"(<v>vervalt</v></c></row>)"));
    CHECK(marked_blocks(document) ==
          "heading 1: Moties\nrow: Nr | Titel |  | Datum\nrow: 12 | Groene daken | € 4.000,00 | 12-03-2024\n"
          "row: op school |  | vervalt\n");
    CHECK(document.media_type == ingest::xlsx_type);
    REQUIRE(document.struck.size() == 2);
    CHECK(document.struck[0].of(document.text) == "school");
    CHECK(document.struck[1].of(document.text) == "vervalt");
    CHECK(hidden_of(document) == "note: klopt niet; ");
}

TEST_CASE("hidden sheets, rows and columns are hidden text", "[ingest][sheets]") {
    const std::string cell = R"(<c r="A1" t="str"><v>open</v></c><c r="B1" t="str"><v>geheim</v></c>)";
    CHECK(read(xlsx("<row>" + cell + "</row>", R"(<sheet name="Blad1" r:id="a"/>)", "",
                    R"(<cols><col min="2" max="2" hidden="1"/></cols>)"))
              .text == "open");
    const Document row = read(xlsx(R"(<row hidden="1"><c r="A1" t="str"><v>geheim</v></c></row>)"));
    CHECK(row.text == "Moties");
    CHECK(hidden_of(row).starts_with("invisible: geheim "));
    const Document sheet =
        read(xlsx(R"(<row><c r="A1" t="str"><v>open</v></c></row>)",
                  R"(<sheet name="Blad1" r:id="a"/><sheet name="Blad2" state="hidden" r:id="b"/>)",
                  R"(<row><c r="A1" t="str"><v>geheim</v></c></row>)"));
    CHECK(sheet.text == "open");
    CHECK(hidden_of(sheet).find("invisible: geheim ") != std::string::npos);
    CHECK(sheet.warnings.size() == 1);
}

TEST_CASE("a worksheet that lies costs no more than its limits", "[ingest][sheets]") {
    CHECK(read(xlsx(R"(<row><c r="ZZZZZZZZ1" t="str"><v>ver weg</v></c><c r="A1" t="str"><v>terug</v>)"
                    R"(</c></row>)"))
              .text.find("ver weg") != std::string::npos);
    std::string cells;
    for (int i = 0; i < 500; ++i) cells += "<c t=\"str\"><v>a</v></c>";
    const Document wide = read(xlsx("<row>" + cells + "</row>"));
    CHECK(std::count(wide.text.begin(), wide.text.end(), '\t') == 499);
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "<row>" + cells + "</row>";
    const Document cut = read(xlsx(many));
    REQUIRE_FALSE(cut.warnings.empty());
    CHECK(cut.warnings.back().find("400000 cellen") != std::string::npos);
    const Result<Document> broken = ingest::parse(xlsx("<row><c></row>"), "moties.xlsx");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == "damaged");
}
