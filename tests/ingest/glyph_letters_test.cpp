// Letters of glyphs whose font claims none, or wrong ones.
#include "ingest/pdf/font_letters.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ingest/kinds/read.h"
#include "ingest/pdf/pdf_reader.h"
#include "tests/ingest/pdf_maker.h"

using namespace raadspoor;

namespace {

std::string number(std::size_t value, int bytes) {
    std::string out;
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
}

/// `cmap` with one segment a character: what it stands for, and the number of its glyph.
std::string characters(const std::vector<std::pair<unsigned, unsigned>>& glyphs) {
    std::string ends, starts, deltas, offsets;
    for (const auto& [character, glyph] : glyphs) {
        ends += number(character, 2), starts += number(character, 2);
        deltas += number((glyph - character) & 0xFFFF, 2), offsets += number(0, 2);
    }
    ends += number(0xFFFF, 2), starts += number(0xFFFF, 2), deltas += number(1, 2), offsets += number(0, 2);
    const std::string segments = ends + number(0, 2) + starts + deltas + offsets;
    const std::string sub = number(4, 2) + number(14 + segments.size(), 2) + number(0, 2) +
                            number(ends.size(), 2) + number(0, 6) + segments;
    return number(0, 2) + number(1, 2) + number(3, 2) + number(1, 2) + number(12, 4) + sub;
}

/// `post` with a name of its own for each glyph.
std::string glyph_names(const std::vector<std::string>& names) {
    std::string post = number(0x20000, 4) + std::string(28, '\0') + number(names.size(), 2), text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        post += number(258 + i, 2);
        text += static_cast<char>(names[i].size()) + names[i];
    }
    return post + text;
}

std::string font(const std::string& cmap, const std::string& post) {
    const std::size_t first = 12 + 2 * 16;
    return number(0x10000, 4) + number(2, 2) + number(0, 6) + "cmap" + number(0, 4) + number(first, 4) +
           number(cmap.size(), 4) + "post" + number(0, 4) + number(first + cmap.size(), 4) +
           number(post.size(), 4) + cmap + post;
}

std::vector<unsigned char> bytes(const std::string& text) { return {text.begin(), text.end()}; }

/// Glyph 1 is m, 2 o, 3 the ligature, 4 e.
std::string small_font() {
    return font(characters({{'e', 4}, {'m', 1}, {'o', 2}}),
                glyph_names({".notdef", "g1", "g2", "t_i", "g4"}));
}

std::string stream(const std::string& entries, const std::string& content) {
    return "<< " + entries + " /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
           "\nendstream";
}

/// "m o 3 e" in a font of two bytes a glyph, whose table of characters is `table`.
Document read_wide(const std::string& table, const std::string& program) {
    const std::string content = "BT /F 12 Tf 72 700 Td <0001000200030004> Tj ET";
    tests::PageOptions options;
    options.objects = {
        {10,
         "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Calibri /Encoding /Identity-H /DescendantFonts "
         "[50 0 "
         "R]" +
             std::string(table.empty() ? "" : " /ToUnicode 53 0 R") + " >>"},
        {50,
         "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Calibri /CIDSystemInfo << /Registry "
         "(Adobe) "
         "/Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 600 /FontDescriptor 51 0 R >>"},
        {51,
         "<< /Type /FontDescriptor /FontName /AAAAAA+Calibri /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle "
         "0 "
         "/Ascent 750 /Descent -250 /CapHeight 650 /StemV 80 /FontFile2 52 0 R >>"},
        {52, stream("", program)},
        {53, stream("", "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange " + table +
                            " endcmap")}};
    const Result<Document> document =
        ingest::parse(tests::made_pdf(content, options), "a.pdf", {.ocr = ingest::Ocr::never});
    REQUIRE(document);
    return *document;
}

/// The same in a font of one byte a glyph that names the ligature.
Document read_named(const std::string& name, const std::string& claimed) {
    tests::PageOptions options;
    options.objects = {
        {10,
         "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding "
         "/WinAnsiEncoding /Differences [1 /" +
             name + "] >> /ToUnicode 53 0 R >>"},
        {53, stream("", "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 4 beginbfchar <01> <" +
                            claimed + "> <6D> <006D> <6F> <006F> <65> <0065> endbfchar endcmap")}};
    const Result<Document> document =
        ingest::parse(tests::made_pdf("BT /F 12 Tf 72 700 Td (mo\\001e) Tj ET", options), "a.pdf",
                      {.ocr = ingest::Ocr::never});
    REQUIRE(document);
    return *document;
}

}  // namespace

TEST_CASE("the name of a glyph tells its letters", "[ingest][glyphs]") {
    ingest::prepare_pdf();
    struct Row {
        std::string name;
        std::u32string letters;
    };
    const Row row = GENERATE(Row{"t_i", U"ti"}, Row{"f_f_i", U"ffi"}, Row{"f_f_i.liga", U"ffi"},
                             Row{"uni00740069", U"ti"}, Row{"u1F600", U"\U0001F600"}, Row{"eacute", U"é"},
                             Row{"uni0066_uni0069", U"fi"}, Row{"eacute_t.alt", U"ét"}, Row{"g12", U""},
                             Row{"uniD800", U""}, Row{"uni12", U""}, Row{".notdef", U""}, Row{"", U""},
                             Row{"f_g12", U""});
    CHECK(ingest::letters_of_name(row.name) == row.letters);
}

TEST_CASE("the tables of a font tell the letters of its glyphs", "[ingest][glyphs]") {
    ingest::prepare_pdf();
    const auto letters = ingest::letters_in_font(bytes(small_font()));
    CHECK(letters == std::map<unsigned, std::u32string>{{1, U"m"}, {2, U"o"}, {3, U"ti"}, {4, U"e"}});
    // Half a font, and none, are read without harm.
    const std::string whole = small_font();
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK(ingest::letters_in_font(bytes(whole.substr(0, size))).size() <= 4);
    CHECK(ingest::letters_in_font(bytes(std::string(300, '\xFF'))).empty());
}

TEST_CASE("a word whose font claims no letters, or wrong ones, is read by its glyphs", "[ingest][glyphs]") {
    const std::string letters = "<0001> <006D> <0002> <006F> <0004> <0065> ";
    const std::string known = "3 beginbfchar " + letters + "endbfchar";
    CHECK(read_wide(known, small_font()).text == "motie");
    CHECK(read_wide("4 beginbfchar " + letters + "<0003> <019F> endbfchar", small_font()).text == "motie");
    CHECK(read_wide("4 beginbfchar " + letters + "<0003> <003F> endbfchar", small_font()).text == "motie");
    CHECK(read_wide("4 beginbfchar " + letters + "<0003> <E0AB> endbfchar", small_font()).text == "motie");
    // No table of characters at all.
    CHECK(read_wide("", small_font()).text == "motie");
    // It is told; what is right is left alone.
    CHECK(read_wide(known, small_font()).warnings.size() == 1);
    const Document good = read_wide("4 beginbfchar " + letters + "<0003> <00740069> endbfchar", small_font());
    CHECK(good.text == "motie");
    CHECK(good.warnings.empty());

    CHECK(read_named("t_i", "FFFD").text == "motie");
    CHECK(read_named("uni00740069", "003F").text == "motie");
    CHECK(read_named("question", "003F").text == "mo?e");
}
