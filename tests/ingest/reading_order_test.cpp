// Pages whose order of reading is easily lost: columns, boxes, tables, drop caps, margins; and what is no
// part of the text. Made by hand, or as a PDF of one page.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ingest/kinds/read.h"
#include "ingest/print/layout.h"
#include "ingest/print/level_words.h"
#include "ingest/print/order_doubts.h"
#include "ingest/print/ruled_tables.h"
#include "tests/ingest/pdf_maker.h"

namespace raadspoor::ingest {

namespace {

/// A page that is written on, in the order in which the file draws it.
class Sheet {
public:
    explicit Sheet(int number = 1) {
        page_.number = number;
        page_.label = std::to_string(number);
        page_.width = 595;
        page_.height = 842;
    }

    /// Words of `text` from `left` on, on the baseline `y`, half a letter's size apart.
    Sheet& write(float left, float y, const std::string& text, float size = 10) {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            const float width = 0.5F * size * static_cast<float>(end - begin);
            PrintedWord word;
            word.text = text.substr(begin, end - begin);
            word.box = {left, y - 0.8F * size, left + width, y + 0.2F * size};
            word.baseline = y;
            word.size = size;
            word.spaced = begin > 0;
            page_.words.push_back(word);
            left += width + 0.5F * size;
            begin = end + 1;
        }
        return *this;
    }

    /// A frame of thin rules.
    Sheet& rule(const Box& box) {
        page_.rules.push_back({box.left, box.top, box.right, box.top + 1});
        page_.rules.push_back({box.left, box.bottom - 1, box.right, box.bottom});
        page_.rules.push_back({box.left, box.top, box.left + 1, box.bottom});
        page_.rules.push_back({box.right - 1, box.top, box.right, box.bottom});
        return *this;
    }

    PrintedPage& page() { return page_; }

private:
    PrintedPage page_;
};

Document laid_out(std::vector<Sheet> sheets) {
    PrintedDocument printed;
    for (Sheet& sheet : sheets) printed.pages.push_back(std::move(sheet.page()));
    Document document;
    lay_out(printed, document);
    return document;
}

/// The text with a blank for every line break.
std::string flat(std::string text) {
    for (char& c : text) c = c == '\n' ? ' ' : c;
    return text;
}

std::vector<std::string> rows_of(const Document& document) {
    std::vector<std::string> rows;
    for (const Block& block : document.blocks)
        if (block.kind == BlockKind::table_row) rows.emplace_back(block.span.of(document.text));
    return rows;
}

Document read_pdf(const std::string& content) {
    const Result<Document> document = parse(tests::made_pdf(content), "stuk.pdf", {.ocr = Ocr::never});
    REQUIRE(document);
    return *document;
}

const std::string left_line = "Links staat een hele regel van proza",
                  right_line = "Rechts staat een andere regel proza.";

}  // namespace

TEST_CASE("columns whose baselines do not meet are read one after the other", "[ingest][order]") {
    for (const float shift : {4.0F, 6.0F, 8.0F}) {
        INFO(shift);
        Sheet sheet;
        for (int i = 0; i < 8; ++i) sheet.write(60, 100 + 12 * static_cast<float>(i), left_line);
        for (int i = 0; i < 9; ++i) sheet.write(310, 100 + shift + 11 * static_cast<float>(i), right_line);
        const std::string text = laid_out({sheet}).text;
        CHECK(text.find("Rechts") > text.rfind("Links"));
    }
}

TEST_CASE("a box in the text is not woven into its lines", "[ingest][order]") {
    Sheet sheet;
    sheet.rule({340, 118, 530, 180});
    for (int i = 0; i < 3; ++i) sheet.write(350, 135 + 13 * static_cast<float>(i), "kader naast het verhaal");
    for (int i = 0; i < 8; ++i)
        sheet.write(60, 100 + 12 * static_cast<float>(i),
                    i < 2 || i > 6 ? left_line + " over de hele breedte van dit blad" : left_line);
    const std::string text = flat(laid_out({sheet}).text);
    CHECK(text.find("kader naast het verhaal kader naast het verhaal kader naast") != std::string::npos);
    CHECK(text.find("proza Links staat een hele regel van proza Links") != std::string::npos);
}

TEST_CASE("a ruled table is read cell by cell, whatever the heights of its lines", "[ingest][order]") {
    Sheet sheet;
    for (int row = 0; row < 2; ++row) {
        const float top = 100 + 60 * static_cast<float>(row);
        sheet.rule({60, top, 200, top + 60}).rule({200, top, 340, top + 60}).rule({340, top, 480, top + 60});
        sheet.write(65, top + 33, row == 0 ? "Motie vijf" : "Motie zes");
        for (int i = 0; i < 3; ++i)
            sheet.write(205, top + 21 + 12 * static_cast<float>(i), "regel " + std::to_string(i + 1));
        if (row == 0) sheet.write(345, top + 33, "ingetrokken");
    }
    CHECK(rows_of(laid_out({sheet})) ==
          std::vector<std::string>{"Motie vijf\tregel 1 regel 2 regel 3\tingetrokken",
                                   "Motie zes\tregel 1 regel 2 regel 3"});
}

TEST_CASE("an empty cell keeps its place", "[ingest][order]") {
    Sheet sheet;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column) {
            const float top = 100 + 20 * static_cast<float>(row),
                        left = 60 + 140 * static_cast<float>(column);
            sheet.rule({left, top, left + 140, top + 20});
            if (row == 0 || column != 1) sheet.write(left + 5, top + 14, "vak " + std::to_string(column));
        }
    CHECK(rows_of(laid_out({sheet})) == std::vector<std::string>{"vak 0\tvak 1\tvak 2", "vak 0\t\tvak 2"});
}

TEST_CASE("cells that the file draws whole are whole, also without rules", "[ingest][order]") {
    Sheet sheet;
    for (int row = 0; row < 3; ++row) {
        const float y = 100 + 40 * static_cast<float>(row);
        sheet.write(60, y, "Punt " + std::to_string(row + 1)).write(60, y + 12, "van drie");
        sheet.write(200, y, "wordt nu").write(200, y + 12, "besproken").write(200, y + 24, "in juni");
    }
    CHECK(rows_of(laid_out({sheet})) ==
          std::vector<std::string>{"Punt 1 van drie\twordt nu besproken in juni",
                                   "Punt 2 van drie\twordt nu besproken in juni",
                                   "Punt 3 van drie\twordt nu besproken in juni"});
}

TEST_CASE("a page of twenty thousand rules and a table of five hundred columns are read", "[ingest][order]") {
    Sheet sheet;
    for (int i = 0; i < 10000; ++i) {
        const float at = static_cast<float>(i % 100) * 5, from = static_cast<float>(i / 100) * 5;
        sheet.page().rules.push_back({at, from, at + 0.5F, from + 200});
        sheet.page().rules.push_back({from, at, from + 200, at + 0.5F});
    }
    for (int i = 0; i < 500; ++i)
        for (int row = 0; row < 4; ++row)
            sheet.write(static_cast<float>(i) * 1.19F, 700 + 12 * static_cast<float>(row), "x", 0.8F);
    CHECK(laid_out({sheet}).text.size() > 2000);
}

TEST_CASE("rules make cells, one over two columns is one", "[ingest][order]") {
    const std::vector<Box> rules = {{0, 0, 200, 1}, {0, 20, 200, 21},  {0, 40, 200, 41},
                                    {0, 0, 1, 41},  {200, 0, 201, 41}, {100, 20, 101, 41}};
    const std::vector<RuledTable> tables = ruled_tables(rules);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].cells.size() == 3);
    CHECK(ruled_tables({{0, 0, 200, 1}, {0, 50, 200, 51}}).empty());
}

TEST_CASE("a large letter opens the paragraph beside it", "[ingest][order]") {
    Sheet sheet;
    sheet.write(60, 124, "G", 48);
    for (int i = 0; i < 3; ++i)
        sheet.write(90, 100 + 12 * static_cast<float>(i),
                    i == 0 ? "emeenten willen dat het Rijk" : "betaalt voor de opvang");
    sheet.write(60, 136, "van alle kinderen.");
    CHECK(flat(laid_out({sheet}).text) ==
          "Gemeenten willen dat het Rijk betaalt voor de opvang betaalt voor de opvang van alle kinderen.");
}

TEST_CASE("line numbers are no part of the text, the numbers of a list are", "[ingest][order]") {
    Sheet numbered, fifths, list;
    for (int i = 1; i <= 12; ++i) {
        const float y = 100 + 15 * static_cast<float>(i);
        numbered.write(40, y, std::to_string(i), 8)
            .write(72, y, i % 2 ? "De raad verzoekt het college" : "om te komen tot een plan.");
        if (i % 5 == 0) fifths.write(40, y, std::to_string(i), 8);
        fifths.write(72, y, "een regel van de motie");
        list.write(40, y, std::to_string(i)).write(72, y, "Opening en mededelingen");
    }
    CHECK(laid_out({numbered}).text.find_first_of("0123456789") == std::string::npos);
    CHECK(laid_out({fifths}).text.find_first_of("0123456789") == std::string::npos);
    CHECK(laid_out({list}).text.find("12") != std::string::npos);
    CHECK(laid_out({fifths}).pages[0].printed.find("10") != std::string::npos);
}

TEST_CASE("a watermark aslant over the page is furniture", "[ingest][order]") {
    std::string content = tests::written("Het voorstel ligt ter inzage.", 700);
    for (int row = 0; row < 4; ++row)
        content += " q 0.8 g BT /F 10 Tf 0.87 0.5 -0.5 0.87 " + std::to_string(60 + 120 * row) + " " +
                   std::to_string(640 + 20 * row) + " Tm (Kopie 12-02) Tj ET Q";
    const Document document = read_pdf(content);
    CHECK(document.text == "Het voorstel ligt ter inzage.");
    CHECK(document.pages[0].printed.find("Kopie12-02") != std::string::npos);
}

TEST_CASE("a blank that is drawn parts words, however narrow", "[ingest][order]") {
    CHECK(read_pdf("BT /F 12 Tf 72 700 Td -2.6 Tw (De raad stemt in) Tj ET").text == "De raad stemt in");
}

TEST_CASE("words that a scanner set on the bottom of their own letters are one line", "[ingest][order]") {
    Sheet sheet;
    const std::vector<std::string> words = {"Er", "zijn", "jaren", "van", "gedeeld",
                                            "in", "wijk", "vier",  "bij", "ons"};
    for (int line = 0; line < 3; ++line) {
        float left = 70;
        for (const std::string& text : words) {
            const bool deep = text.find_first_of("gj") != std::string::npos;
            sheet.write(left, 120 + 18 * static_cast<float>(line) + (deep ? 3.0F : 0.0F), text,
                        deep ? 10 : 8);
            left = sheet.page().words.back().box.right + 3;
        }
    }
    level_words(sheet.page());
    CHECK(laid_out({sheet}).text.starts_with("Er zijn jaren van gedeeld in wijk vier bij ons\nEr zijn"));
}

TEST_CASE("pages are labelled with the numbers that they print", "[ingest][order]") {
    const auto label = [](const std::vector<std::string>& feet) {
        std::vector<Sheet> sheets;
        for (const std::string& foot : feet) {
            Sheet sheet{static_cast<int>(sheets.size()) + 1};
            for (int i = 0; i < 5; ++i) sheet.write(70, 200 + 12 * static_cast<float>(i), left_line);
            if (!foot.empty()) sheet.write(290, 815, foot);
            sheets.push_back(sheet);
        }
        std::string labels;
        for (const Page& page : laid_out(sheets).pages) labels += page.label + " ";
        return labels;
    };
    CHECK(label({"", "", "1", "2", "3", "4"}) == "1 2 1 2 3 4 ");
    CHECK(label({"", "Pagina 1 van 3", "", "Pagina 3 van 3", "Pagina 4"}) == "1 1 2 3 4 ");
    CHECK(label({"", "7", "1", "9", "2"}) == "1 2 3 4 5 ");
    CHECK(label({"", "Pagina #", "Pagina #", "- # -"}) == "1 2 3 4 ");  // a mould that nobody filled
}

TEST_CASE("the head of a page stands behind the paragraph that goes on over it", "[ingest][order]") {
    Sheet first{1}, second{2};
    for (int i = 0; i < 6; ++i)
        first.write(70, 600 + 12 * static_cast<float>(i), left_line + " en verder gaat het");
    second.write(70, 40, "Gemeente Waterveen").write(500, 40, "Zaaknummer 24-118");
    second.write(70, 40, "2").write(70, 120, "hier op de volgende bladzijde.");
    const Document document = laid_out({first, second});
    int before = 0;
    for (const Block& block : document.blocks) {
        CHECK(page_at(document, block.span.begin) >= before);
        before = page_at(document, block.span.begin);
    }
}

TEST_CASE("a page keeps its text when all of it might be furniture", "[ingest][order]") {
    std::vector<Sheet> sheets;
    for (int number = 1; number <= 2; ++number) {
        Sheet sheet{number};
        for (int i = 0; i < 4; ++i)
            sheet.write(70, 40 + 12 * static_cast<float>(i), "Vergunning voor het kappen");
        sheets.push_back(sheet);
    }
    const Document document = laid_out(sheets);
    CHECK(document.text.find("kappen") != document.text.rfind("kappen"));
}

TEST_CASE("the names of chapters at the head of pages are no part of the sentences", "[ingest][order]") {
    std::vector<Sheet> sheets;
    for (const std::string chapter : {"Inleiding", "Wonen", "Zorg", "Financiën"}) {
        Sheet sheet{static_cast<int>(sheets.size()) + 1};
        sheet.write(70, 40, chapter);
        for (int i = 0; i < 6; ++i)
            sheet.write(70, 100 + 12 * static_cast<float>(i), left_line + " en verder gaat het");
        sheets.push_back(sheet);
    }
    CHECK(flat(laid_out(sheets).text).find("het Links") != std::string::npos);
    CHECK(flat(laid_out(sheets).text).find("het Zorg Links") == std::string::npos);
    CHECK(laid_out(sheets).blocks.front().kind == BlockKind::field);
}

TEST_CASE("where the file draws on below, a text that goes on over a gap is in doubt", "[ingest][order]") {
    // The text as it would be read over the gap; the sheets draw a column, then the number beside it.
    const auto doubts = [](Sheet sheet, const std::vector<std::size_t>& order, BlockKind kind) {
        Document document;
        PrintedPage page = std::move(sheet.page());
        for (const std::size_t i : order) {
            const std::size_t begin = document.text.size();
            document.text += page.words[i].text + ' ';
            document.words.push_back({{begin, document.text.size() - 1}, 0, page.words[i].box});
        }
        document.blocks = {{kind, {0, document.text.size()}}};
        std::string words;
        for (const std::size_t place : order_doubts({page}, document))
            words += document.text.substr(place, document.text.find(' ', place) - place) + ' ';
        return words;
    };
    const auto sheet = [] {
        return Sheet{}
            .write(70, 100, "Raadsvoorstel Maatschappelijke")
            .write(70, 112, "agenda wonen en zorg");
    };
    const std::vector<std::size_t> across{0, 1, 6, 7, 2, 3, 4, 5}, whole{0, 1, 2, 3, 4, 5, 6, 7};
    CHECK(doubts(sheet().write(400, 100, "24118 en"), across, BlockKind::heading) == "24118 ");
    CHECK(doubts(sheet().write(400, 100, "24118 en"), whole, BlockKind::heading).empty());
    CHECK(doubts(sheet().write(400, 100, "24118 en"), across, BlockKind::table_row).empty());
    CHECK(doubts(sheet().write(400, 100, "2/4 en"), across, BlockKind::heading).empty());
    // Lines of two texts woven: each time the file goes on elsewhere.
    const auto woven = [] {
        Sheet two;
        two.write(70, 100, "Eerste regel").write(70, 124, "vervolg ervan").write(70, 148, "slot ervan");
        return two.write(70, 112, "Ander verhaal").write(70, 136, "verder daar");
    };
    CHECK(doubts(woven(), {0, 1, 6, 7, 2, 3, 8, 9, 4, 5}, BlockKind::paragraph) ==
          "Ander vervolg verder slot ");
    CHECK(doubts(woven(), {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, BlockKind::paragraph).empty());
    // One line that goes on elsewhere begins another column, perhaps.
    CHECK(doubts(woven(), {6, 7, 8, 9, 0, 1, 2, 3, 4, 5}, BlockKind::paragraph).empty());
    Sheet scan = woven();
    scan.page().source = TextSource::ocr;
    CHECK(doubts(scan, {0, 1, 6, 7, 2, 3, 8, 9, 4, 5}, BlockKind::paragraph).empty());
}

TEST_CASE("a document that is read in its order has no doubt", "[ingest][order]") {
    std::vector<Sheet> sheets(1);
    for (int i = 0; i < 8; ++i) sheets[0].write(70, 100 + 12 * static_cast<float>(i), left_line);
    CHECK(pages_in_doubt(laid_out(sheets)).empty());
}

TEST_CASE("heads that differ on every page are set apart further from the edge too, titles of pages are not",
          "[ingest][order]") {
    const auto pages = [](float size, const std::vector<std::string>& heads) {
        std::vector<Sheet> sheets;
        for (const std::string& head : heads) {
            Sheet sheet{static_cast<int>(sheets.size()) + 1};
            if (!head.empty()) sheet.write(300, 75, head, size);
            for (int i = 0; i < 10; ++i)
                sheet.write(70, 110 + 12 * static_cast<float>(i), left_line + " en verder gaat het");
            sheets.push_back(sheet);
        }
        return laid_out(sheets);
    };
    const auto is_field = [](const Document& document, std::string_view text) {
        for (const Block& block : document.blocks)
            if (block.span.of(document.text) == text) return block.kind == BlockKind::field;
        return false;
    };
    const Document headed =
        pages(9, {"Motie 12 Zwembad", "Motie 14 Bibliotheek", "Brief van 3 mei", "Vragen"});
    CHECK(flat(headed.text).find("het Links") != std::string::npos);
    for (const char* head : {"Motie 12 Zwembad", "Motie 14 Bibliotheek", "Brief van 3 mei", "Vragen"})
        CHECK(is_field(headed, head));
    const Document titled = pages(14, {"Zwembad", "Bibliotheek", "Sporthal", "Vragen"});
    CHECK_FALSE(is_field(titled, "Bibliotheek"));
    // Ends of paragraphs that happen to stand alone above a heading, and what stands there now and then.
    CHECK_FALSE(
        is_field(pages(10, {"aan de raad.", "voor 1 mei.", "in het plan.", "en zo."}), "voor 1 mei."));
    CHECK_FALSE(is_field(pages(10, {"Wonen", "", "", "Zorg", "", "Sport"}), "Zorg"));
}

}  // namespace raadspoor::ingest
