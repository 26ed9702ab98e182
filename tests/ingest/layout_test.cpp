// Pages made by hand: words with their places, as a reader of pages gives them.
#include <catch2/catch.hpp>

#include "ingest/layout.h"

namespace raadspoor::ingest {

namespace {

constexpr float letter = 5;  // width

/// A page that is written on line by line.
class Sheet {
public:
    explicit Sheet(int number) {
        page_.number = number;
        page_.label = std::to_string(number);
        page_.width = 595;
        page_.height = 842;
    }

    /// Words of `text` from `left` on, on the baseline `y`.
    Sheet& write(float left, float y, const std::string& text, float size = 10, bool bold = false) {
        std::size_t begin = 0;
        while (begin < text.size()) {
            std::size_t end = text.find(' ', begin);
            if (end == std::string::npos) end = text.size();
            const float width = letter * static_cast<float>(end - begin) * size / 10;
            PrintedWord word;
            word.text = text.substr(begin, end - begin);
            word.box = {left, y - 0.8F * size, left + width, y + 0.2F * size};
            word.baseline = y;
            word.size = size;
            word.bold = bold;
            page_.words.push_back(word);
            left += width + letter * size / 10;
            begin = end + 1;
        }
        return *this;
    }

    [[nodiscard]] const PrintedPage& page() const { return page_; }

private:
    PrintedPage page_;
};

Document laid_out(const std::vector<Sheet>& sheets) {
    PrintedDocument printed;
    for (const Sheet& sheet : sheets) printed.pages.push_back(sheet.page());
    Document document;
    lay_out(printed, document);
    return document;
}

std::vector<std::string> blocks_of(const Document& document, BlockKind kind) {
    std::vector<std::string> blocks;
    for (const Block& block : document.blocks)
        if (block.kind == kind) blocks.emplace_back(block.span.of(document.text));
    return blocks;
}

const std::string full = "Een regel die de hele breedte van de kolom beslaat, van links tot aan de rechterkant toe";

}  // namespace

TEST_CASE("a sentence over a page break is one, with notes and page numbers in between", "[ingest]") {
    Sheet first{1}, second{2};
    first.write(70, 100, full).write(70, 112, full).write(70, 124, full + " van");
    first.write(70, 760, "1 Zie de nota van de raad", 8).write(290, 815, "1");
    second.write(70, 100, "zorg naar welzijn.").write(70, 140, full).write(290, 815, "2");
    const Document document = laid_out({first, second});
    CHECK(document.text.find("van\nzorg naar welzijn.") != std::string::npos);
    CHECK(blocks_of(document, BlockKind::note) == std::vector<std::string>{"1 Zie de nota van de raad"});
    CHECK(document.pages[0].printed.ends_with("\n1"));
    const std::size_t place = document.text.find("zorg naar");
    CHECK(page_at(document, place) == 2);
    CHECK(page_at(document, place - 4) == 1);
    CHECK(page_at(document, document.text.find("1 Zie")) == 1);
}

TEST_CASE("running headers come back once, as a field", "[ingest]") {
    std::vector<Sheet> sheets;
    for (int number = 1; number <= 3; ++number) {
        Sheet sheet{number};
        sheet.write(70, 40, "Gemeente Waterveen nota").write(70, 300, full).write(70, 312, "Slot " + std::to_string(number) + ".");
        sheet.write(250, 815, "Pagina " + std::to_string(number) + " van 3");
        sheets.push_back(sheet);
    }
    const Document document = laid_out(sheets);
    CHECK(blocks_of(document, BlockKind::field) == std::vector<std::string>{"Gemeente Waterveen nota"});
    CHECK(document.text.find("Pagina") == std::string::npos);
}

TEST_CASE("two columns are read one after the other", "[ingest]") {
    Sheet sheet{1};
    const std::string half = "Links staat een hele regel van proza";
    const std::string other = "Rechts staat een andere regel proza.";
    for (int i = 0; i < 8; ++i) {
        sheet.write(60, 100 + 12 * static_cast<float>(i), half);
        sheet.write(310, 100 + 12 * static_cast<float>(i), other);
    }
    const Document document = laid_out({sheet});
    CHECK(document.text.find("Rechts") > document.text.rfind("Links"));
}

TEST_CASE("a letterhead's side column stands apart from the letter", "[ingest]") {
    Sheet sheet{1};
    const std::vector<std::string> side = {"Datum", "29 mei 2024", "", "Ons kenmerk", "U2024-17"};
    for (int i = 0; i < 9; ++i) sheet.write(70, 100 + 15 * static_cast<float>(i), "Deze regel van de brief loopt naast de kantlijn");
    for (std::size_t i = 0; i < side.size(); ++i)
        if (!side[i].empty()) sheet.write(400, 104 + 13 * static_cast<float>(i), side[i], 9);
    const Document document = laid_out({sheet});
    CHECK(blocks_of(document, BlockKind::field) == std::vector<std::string>{"Datum\n29 mei 2024", "Ons kenmerk\nU2024-17"});
    CHECK(document.text.find("kantlijn\nDeze regel") != std::string::npos);
}

TEST_CASE("a table is read row by row", "[ingest]") {
    Sheet sheet{1};
    sheet.write(70, 100, "Jaar").write(200, 100, "Bedrag").write(70, 116, "2024").write(200, 116, "€ 10").write(70, 132, "2025").write(200, 132, "€ 20");
    CHECK(blocks_of(laid_out({sheet}), BlockKind::table_row) == std::vector<std::string>{"Jaar\tBedrag", "2024\t€ 10", "2025\t€ 20"});
}

TEST_CASE("a raised figure behind a word is a note's mark, a power is not", "[ingest]") {
    Sheet sheet{1};
    sheet.write(70, 100, "preventie");
    sheet.write(70 + 9 * letter, 96, "2", 6);
    sheet.write(70, 120, "600 m");
    sheet.write(70 + 5 * letter, 116, "2", 6);
    const Document document = laid_out({sheet});
    CHECK(document.text.starts_with("preventie"));
    CHECK(document.text.find("preventie2") == std::string::npos);
    CHECK(document.text.find("m2") != std::string::npos);
}

TEST_CASE("what is drawn twice counts once", "[ingest]") {
    Sheet sheet{1};
    sheet.write(70, 100, "Besluit").write(70.3F, 100, "Besluit");
    CHECK(laid_out({sheet}).text == "Besluit");
}

TEST_CASE("bold or large short lines are headings", "[ingest]") {
    Sheet sheet{1};
    sheet.write(70, 100, "Inleiding", 10, true).write(70, 124, full).write(70, 136, full);
    CHECK(blocks_of(laid_out({sheet}), BlockKind::heading) == std::vector<std::string>{"Inleiding"});
}

}  // namespace raadspoor::ingest
