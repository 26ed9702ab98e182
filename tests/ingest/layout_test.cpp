// Pages made by hand: words with their places, as a reader of pages gives them.
#include <catch2/catch.hpp>

#include "ingest/print/layout.h"
#include "ingest/print/turned_pages.h"

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

    /// The words written since `begin` are marked as artifacts by the file.
    Sheet& mark_artifacts(std::size_t begin) {
        for (std::size_t i = begin; i < page_.words.size(); ++i) page_.words[i].artifact = true;
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

const std::string full =
    "Een regel die de hele breedte van de kolom beslaat, van links tot aan de rechterkant toe";

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
        sheet.write(70, 40, "Gemeente Waterveen nota")
            .write(70, 300, full)
            .write(70, 312, "Slot " + std::to_string(number) + ".");
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
    for (int i = 0; i < 9; ++i)
        sheet.write(70, 100 + 15 * static_cast<float>(i), "Deze regel van de brief loopt naast de kantlijn");
    for (std::size_t i = 0; i < side.size(); ++i)
        if (!side[i].empty()) sheet.write(400, 104 + 13 * static_cast<float>(i), side[i], 9);
    const Document document = laid_out({sheet});
    CHECK(blocks_of(document, BlockKind::field) ==
          std::vector<std::string>{"Datum\n29 mei 2024", "Ons kenmerk\nU2024-17"});
    CHECK(document.text.find("kantlijn\nDeze regel") != std::string::npos);
}

TEST_CASE("a table is read row by row", "[ingest]") {
    Sheet sheet{1};
    sheet.write(70, 100, "Jaar")
        .write(200, 100, "Bedrag")
        .write(70, 116, "2024")
        .write(200, 116, "€ 10")
        .write(70, 132, "2025")
        .write(200, 132, "€ 20");
    CHECK(blocks_of(laid_out({sheet}), BlockKind::table_row) ==
          std::vector<std::string>{"Jaar\tBedrag", "2024\t€ 10", "2025\t€ 20"});
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

TEST_CASE("a number that does not run with the pages is no page number", "[ingest]") {
    Sheet first{1}, second{2};
    first.write(70, 60, "24118").write(70, 100, full).write(70, 112, full + ".").write(290, 780, "1");
    second.write(70, 60, "3")
        .write(70, 100, "Inleiding")
        .write(70, 130, full)
        .write(70, 142, full + ".")
        .write(290, 780, "2");
    const Document document = laid_out({first, second});
    CHECK(document.text.find("24118") != std::string::npos);
    CHECK(document.text.find("3\n\nInleiding") != std::string::npos);
    CHECK(document.text.find("\n1\n") == std::string::npos);
    CHECK_FALSE(document.text.ends_with("\n2"));
}

TEST_CASE("a heading that comes back under the page's top is no running header", "[ingest]") {
    std::vector<Sheet> sheets;
    for (const std::string who : {"De raad", "Het college", "De provincie"}) {
        Sheet sheet{static_cast<int>(sheets.size()) + 1};
        sheet.write(70, 30, "Nota zorg en welzijn")
            .write(70, 110, "Wat is de afspraak:")
            .write(70, 123, who + " stelt geld beschikbaar voor het zwembad");
        sheets.push_back(sheet);
    }
    const std::string text = laid_out(sheets).text;
    CHECK(text.find("Wat is de afspraak:") != text.rfind("Wat is de afspraak:"));
    CHECK(text.find("Nota zorg") == text.rfind("Nota zorg"));
}

TEST_CASE("a date in the head of every page is kept once", "[ingest]") {
    std::vector<Sheet> sheets;
    for (int number = 1; number <= 2; ++number) {
        Sheet sheet{number};
        sheet.write(70, 60, "16-5-2024")
            .write(70, 200, full)
            .write(70, 212, "Slot " + std::to_string(number) + ".");
        sheets.push_back(sheet);
    }
    CHECK(blocks_of(laid_out(sheets), BlockKind::field) == std::vector<std::string>{"16-5-2024"});
}

TEST_CASE("a line of the body is whole with a page number or artifact beside it", "[ingest]") {
    Sheet first{1}, second{2};
    for (int i = 0; i < 6; ++i) first.write(70, 200 + 12 * static_cast<float>(i), full);
    second.write(70, 60, "Wij zijn dankbaar voor dit aanbod en geven daar graag")
        .write(480, 60, "Datum")
        .mark_artifacts(10);
    const std::size_t body = second.page().words.size();
    second.write(480, 72, "4 juni 2024").mark_artifacts(body);
    second.write(70, 72, "invulling aan.")
        .write(70, 100, "burgemeester en wethouders van Waterveen,")
        .write(480, 100, "2/2");
    const std::string text = laid_out({first, second}).text;
    CHECK(text.find("geven daar graag\ninvulling aan.") != std::string::npos);
    CHECK(text.find("burgemeester en wethouders van Waterveen,") != std::string::npos);
    CHECK(text.find("2/2") == std::string::npos);
}

TEST_CASE("a name beside the page number on the second page alone is furniture", "[ingest]") {
    Sheet first{1}, second{2};
    for (int i = 0; i < 6; ++i) first.write(70, 200 + 12 * static_cast<float>(i), full);
    second.write(70, 40, "Gemeente Waterveen")
        .write(500, 40, "2/2")
        .write(70, 85, "invulling aan dit besluit.")
        .write(70, 109, full);
    const std::string text = laid_out({first, second}).text;
    CHECK(text.find("toe\ninvulling aan dit besluit.") != std::string::npos);
    CHECK(text.find("Waterveen") == std::string::npos);

    Sheet close{2};
    close.write(70, 40, "burgemeester en wethouders van Waterveen,")
        .write(500, 40, "2/2")
        .write(70, 52, "de gemeentesecretaris")
        .write(70, 85, full);
    CHECK(laid_out({first, close}).text.find("wethouders van Waterveen,") != std::string::npos);
}

TEST_CASE("a kenmerk in the margin of a letter's second page is not woven into its sentences", "[ingest]") {
    Sheet sheet{1};
    for (int i = 0; i < 9; ++i)
        sheet.write(70, 100 + 15 * static_cast<float>(i), "Deze regel van de brief loopt naast de kantlijn");
    sheet.write(400, 115, "4204015-1087289-PDIZA", 7).write(400, 106, "Kenmerk", 7);
    const Document document = laid_out({sheet});
    CHECK(document.text.find("kantlijn\nDeze regel van de brief loopt naast de kantlijn\nDeze") !=
          std::string::npos);
    CHECK(blocks_of(document, BlockKind::field) ==
          std::vector<std::string>{"Kenmerk\n4204015-1087289-PDIZA"});
}

TEST_CASE("the margin of a letterhead is not mixed into the subject beside it", "[ingest]") {
    Sheet sheet{1};
    sheet.write(80, 160, "De Voorzitter van de Tweede Kamer").write(80, 172, "der Staten-Generaal");
    sheet.write(466, 162, "Bezoekadres", 7)
        .write(466, 171, "Kade 5", 7)
        .write(466, 200, "Kenmerk", 7)
        .write(466, 209, "4354-FEZ", 7);
    sheet.write(466, 291, "Correspondentie uitsluitend", 7)
        .write(466, 300, "richten aan het retouradres", 7)
        .write(466, 309, "met vermelding van de", 7);
    sheet.write(80, 297, "Datum")
        .write(136, 297, "10 maart 2026")
        .write(80, 309, "Betreft")
        .write(136, 309, "Kaders voor het akkoord");
    sheet.mark_artifacts(0);
    for (int i = 0; i < 6; ++i) sheet.write(80, 400 + 12 * static_cast<float>(i), full);
    const std::string text = laid_out({sheet}).text;
    CHECK(text.find("akkoord met vermelding") == std::string::npos);
    CHECK(text.find("Kaders voor het akkoord\n") != std::string::npos);
    CHECK(text.find("uitsluitend\nrichten aan het retouradres\nmet vermelding van de") != std::string::npos);
    CHECK(text.find("Kenmerk\n4354-FEZ") != std::string::npos);
}

TEST_CASE("words of an illustration in the middle of a page are read, artifacts or not", "[ingest]") {
    Sheet first{1}, second{2};
    for (int i = 0; i < 6; ++i) first.write(70, 200 + 12 * static_cast<float>(i), full);
    second.write(70, 400, "Totaal van het kader").mark_artifacts(0);
    for (int i = 0; i < 6; ++i) second.write(70, 500 + 12 * static_cast<float>(i), full);
    CHECK(laid_out({first, second}).text.find("Totaal van het kader") != std::string::npos);
}

TEST_CASE("the raised figure that hangs before a note opens it", "[ingest]") {
    Sheet sheet{1};
    for (int i = 0; i < 12; ++i) sheet.write(70, 300 + 12 * static_cast<float>(i), full);
    sheet.write(70, 757, "12", 5)
        .write(80, 760, "Inzetten op sociaal werk, een BMI van", 7)
        .write(80, 769, "30 of hoger, november 2024", 7);
    sheet.write(70, 776, "13", 5).write(80, 779, "Arbeidsmarkt zorg en welzijn", 7);
    const std::vector<std::string> notes = {
        "12 Inzetten op sociaal werk, een BMI van\n30 of hoger, november 2024",
        "13 Arbeidsmarkt zorg en welzijn"};
    CHECK(blocks_of(laid_out({sheet}), BlockKind::note) == notes);
}

TEST_CASE("each column has its notes", "[ingest]") {
    Sheet sheet{1};
    const std::string half = "Links staat een hele regel van proza",
                      other = "Rechts staat een andere regel proza.";
    for (int i = 0; i < 30; ++i) {
        const float y = 400 + 12 * static_cast<float>(i);
        if (i < 28) sheet.write(60, y, half);
        sheet.write(310, y, other);
    }
    sheet.write(60, 748, "7 Dat is de nota van de raad", 8);
    const Document document = laid_out({sheet});
    CHECK(blocks_of(document, BlockKind::note) == std::vector<std::string>{"7 Dat is de nota van de raad"});
    CHECK(document.text.find("proza\nRechts") != std::string::npos);
}

TEST_CASE("a page that is written sideways or upside down is read as if it were upright", "[ingest]") {
    Sheet sheet{1};
    sheet.write(70, 100, "Overzicht van de lasten", 14, true);
    for (int i = 0; i < 12; ++i) sheet.write(70, 300 + 12 * static_cast<float>(i), full);
    const Document upright = laid_out({sheet});
    CHECK(turns_of(sheet.page()) == 0);
    for (const int turns : {1, 2, 3}) {
        INFO(turns);
        PrintedDocument printed;
        printed.pages.push_back(turned_upright(sheet.page(), turns));
        PrintedPage& page = printed.pages.front();
        // The baseline of a word that runs up or down is where it stands from the left.
        if (turns != 1)
            for (PrintedWord& word : page.words) word.baseline = sheet.page().height - word.baseline;
        CHECK(turns_of(page) == 4 - turns);
        Document document;
        lay_out(printed, document);
        CHECK(document.text == upright.text);
        CHECK(document.pages.front().printed == upright.pages.front().printed);
        CHECK(document.pages.front().width == page.width);
        REQUIRE(document.words.size() == upright.words.size());
        for (std::size_t i = 0; i < document.words.size(); ++i) {
            const Box there =
                          turned_back(document.words[i].box, turns, sheet.page().width, sheet.page().height),
                      here = upright.words[i].box;
            CHECK(there.left == Approx(here.left));
            CHECK(there.bottom == Approx(here.bottom));
        }
    }
}

}  // namespace raadspoor::ingest
