// Scans: which pages need OCR, and what it reads.
#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/read.h"
#include "ingest/ocr/ocr.h"
#include "ingest/ocr/pictured_print.h"
#include "ingest/ocr/scans.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/print/ligatures.h"
#include "ingest/print/text_quality.h"
#include "tests/ingest/pdf_maker.h"

using namespace raadspoor;
using ingest::PrintedPage;

namespace {

const std::string prose =
    "De raad van de gemeente Waterveen, in vergadering bijeen op 24 november 2022, gelezen het voorstel van "
    "het college van burgemeester en wethouders, "
    "overwegende dat het rijk en de gemeenten afspraken hebben gemaakt over de hervorming van de jeugdzorg, "
    "dat daarvoor in 2024 een bedrag van 511 miljoen "
    "euro is ingeboekt, en dat het college in de brief van 3 mei heeft laten weten dat de kosten tot en met "
    "2026 voor rekening van de gemeente blijven.";

std::string shifted(const std::string& text, int by) {
    std::string out = text;
    for (char& c : out) c = c > ' ' ? static_cast<char>('!' + (c - '!' + by) % 94) : c;
    return out;
}

/// In pixels, from the top.
struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;
};

PrintedPage page_with(const std::string& text, bool pictured) {
    PrintedPage page{.number = 1,
                     .label = {},
                     .width = 595,
                     .height = 842,
                     .pictured = pictured,
                     .drawn = text.size(),
                     .words = {},
                     .uris = {}};
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        page.words.push_back({.text = text.substr(begin, end - begin)});
        begin = end + 1;
    }
    return page;
}

/// The same words, in lines of eight from the top of the page.
PrintedPage in_rows(PrintedPage page) {
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const float left = 60 + 60 * static_cast<float>(i % 8), top = 60 + 15 * static_cast<float>(i / 8);
        page.words[i].box = {left, top, left + 55, top + 12};
    }
    return page;
}

PrintedPage read_by_ocr(const std::string& text) {
    PrintedPage page = in_rows(page_with(text, true));
    page.source = TextSource::ocr;
    page.confidence = 0.9F;
    return page;
}

std::string text_of(const PrintedPage& page) {
    std::string text;
    for (const ingest::PrintedWord& word : page.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

}  // namespace

TEST_CASE("language is told from garbage by its words", "[ingest][ocr]") {
    CHECK(ingest::text_quality(prose) > 0.9);
    CHECK(ingest::text_quality("2022 € 347.000 € 288.000 € 59.000 2023 € 694.000 € 576.000 31% n.v.t. PM") >
          0.9);
    CHECK(ingest::text_quality(
              "T. Huizinga Dorpen Samen M.E. Kroon D66 S. van den Akker CDA J. de Vries VVD") > 0.9);
    CHECK(ingest::text_quality("kort") == 1);
    for (const int by : {1, 3, 7, 13, 29, 60}) {
        INFO(by);
        CHECK(ingest::text_quality(shifted(prose, by)) < ingest::usable_quality);
    }
    CHECK(ingest::text_quality(
              "\xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD|~ l|l ;:. \xEF\xBF\xBD^^ ~~ \xEF\xBF\xBD") <
          ingest::usable_quality);
}

TEST_CASE("pages without usable text are those that need OCR", "[ingest][ocr]") {
    CHECK_FALSE(ingest::needs_ocr(page_with(prose, false)));
    CHECK_FALSE(ingest::needs_ocr(in_rows(page_with(prose, true))));
    CHECK_FALSE(ingest::needs_ocr(page_with("", false)));
    CHECK(ingest::needs_ocr(page_with("", true)));
    CHECK(ingest::needs_ocr(page_with("Ingekomen 3 mei", true)));
    CHECK(ingest::needs_ocr(page_with(shifted(prose, 3), false)));
    PrintedPage nameless = page_with("", false);
    nameless.drawn = 2000;
    CHECK(ingest::needs_ocr(nameless));
}

TEST_CASE("misread words are told by the words that are Dutch", "[ingest][ocr]") {
    const std::string misread =
        "De raad van de gerneente Waterveen, 1n vergader1ng b1jeen 0p 24 novernber 2022, c0nstaterende dat "
        "het zwernbad s1nds januar1 ges10ten 1s, verz0ekt het c011ege het zwernbad u1ter11jk te her0penen "
        "0p v00rwaarde dat de exp101tant de huurachterstand heeft v01daan";
    CHECK(ingest::known_share(misread) < 0.3);
    CHECK(ingest::known_share(prose) > 0.55);
    CHECK(ingest::known_share("kort") == 1);
    CHECK(ingest::text_quality("Z22-004417 covid19 20e 1ste 3e A4 m2 60plussers D66 2de 25/041 W3C") > 0.9);
    CHECK(ingest::ocr_need(page_with(misread, true)) == ingest::OcrNeed::instead);
    CHECK(ingest::is_better(read_by_ocr(prose), page_with(misread, true)));
    CHECK_FALSE(ingest::is_better(read_by_ocr(misread), page_with(prose, true)));
}

TEST_CASE("a scan with a stamp, and letters drawn as shapes, are read beside their text", "[ingest][ocr]") {
    const std::string stamp = "Ingekomen griffie gemeente Waterbeek 22 mei 2023 Zaaknummer Z/23/118342";
    CHECK(ingest::ocr_need(in_rows(page_with(stamp, true))) == ingest::OcrNeed::beside);
    PrintedPage outlined = in_rows(page_with(stamp, false));
    CHECK(ingest::ocr_need(outlined) == ingest::OcrNeed::none);
    outlined.outlined = 400;
    CHECK(ingest::ocr_need(outlined) == ingest::OcrNeed::beside);
    PrintedPage picture = in_rows(page_with("Bijlage 1 bij de brief van het college", false));
    CHECK(ingest::ocr_need(picture) == ingest::OcrNeed::none);
    picture.pictures = 0.3F;
    CHECK(ingest::ocr_need(picture) == ingest::OcrNeed::beside);
    CHECK(ingest::ocr_need(in_rows(page_with(prose + ' ' + prose, true))) == ingest::OcrNeed::none);
}

TEST_CASE("text beside OCR stays as it is, and no word stands twice", "[ingest][ocr]") {
    PrintedPage own = in_rows(page_with("Ingekomen griffie 22 mei 2023", true));
    PrintedPage read = read_by_ocr("lngekomen gritfie 22 mei 2O23 " + prose);
    own.uris = {"https://example.nl"};
    ingest::keep_better(std::move(read), ingest::Ocr::automatic, own);
    CHECK(text_of(own) == "Ingekomen griffie 22 mei 2023 " + prose);
    CHECK(own.source == TextSource::ocr);
    CHECK(own.uris.size() == 1);

    PrintedPage photo = in_rows(page_with("Omslag van het rapport", true));
    PrintedPage specks = read_by_ocr("ae Kk lJ Tt -- rn wv");
    specks.confidence = 0.35F;
    ingest::keep_better(std::move(specks), ingest::Ocr::automatic, photo);
    CHECK(text_of(photo) == "Omslag van het rapport");
    CHECK(photo.source == TextSource::native);
}

TEST_CASE("letters drawn as shapes are told from drawings", "[ingest][ocr]") {
    std::string letters, squares, map;
    for (int row = 0; row < 10; ++row)
        for (int i = 0; i < 30; ++i) {
            const int x = 72 + i * 9, y = 700 - row * 20, wide = 4 + (i * 7 + row) % 4;
            const auto at = [&](int dx, int dy) {
                return std::to_string(x + dx) + ' ' + std::to_string(y + dy) + ' ';
            };
            letters += at(0, 0) + "m " + at(0, 8) + at(1, 9) + at(wide, 8) + "c " + at(wide, 5) + "l " +
                       at(2, 4) + "l " + at(wide, 0) + "l h f\n";
            squares += at(0, 0) + std::to_string(6) + " 6 re f\n";
            const int off = (i * 37 + row * 11) % 19;
            map += at(0, off) + "m " + at(3, off + 5) + "l " + at(7, off + 9) + "l " + at(8, off + 2) + "l " +
                   at(5, off - 3) + "l " + at(2, off - 2) + "l " + at(1, off - 1) + "l h f\n";
        }
    const auto outlined = [](const std::string& content) {
        std::size_t found = 0;
        const auto take = [&found](PrintedPage&& page, const ingest::Look&) { found = page.outlined; };
        REQUIRE(ingest::read_pdf(tests::made_pdf(content), "a.pdf", "", take));
        return found;
    };
    CHECK(outlined(letters) > 200);
    CHECK(outlined(squares) == 0);
    CHECK(outlined(map) < 60);
}

TEST_CASE("a ligature with a wrong letter is written out as the words with it are Dutch", "[ingest]") {
    const auto mended = [](const std::string& text) {
        ingest::PrintedDocument document;
        document.pages = {page_with(text, false)};
        ingest::mend_ligatures(document);
        return text_of(document.pages[0]);
    };
    CHECK(mended("De moƟe over parƟcipaƟe heeŌ steun, Ɵjdig geweƩigd") ==
          "De motie over participatie heeft steun, tijdig gewettigd");
    // Another letter than Word's, the same all through the paper.
    CHECK(mended("de nuȦige uitzeȦing, een oƵerte en het eƵect") ==
          "de nuttige uitzetting, een offerte en het effect");
    CHECK(mended("participa\xEF\xBF\xBD"
                 "e") == "participatie");
    CHECK(mended("De heer Ōta en mevrouw Şahin, coördinatie, façade") ==
          "De heer Ōta en mevrouw Şahin, coördinatie, façade");
}

TEST_CASE("a page that is left unread is marked, and said", "[ingest][ocr]") {
    ingest::PrintedDocument document;
    document.pages = {page_with("", true), in_rows(page_with(prose, false)), page_with("", true)};
    document.pages[1].number = 2, document.pages[2].number = 3;
    ingest::leave_scans(document, "brief.pdf");
    CHECK(document.pages[0].source == TextSource::none);
    CHECK(document.pages[1].source == TextSource::native);
    CHECK(document.pages[2].source == TextSource::none);
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings[0].starts_with("Pagina's 1 en 3 van brief.pdf zijn zonder leesbare tekst"));
    CHECK(document.warnings[0].find("zonder --ocr never") != std::string::npos);
}

TEST_CASE("a scan is read when Tesseract's data are there, and said to be unread when not", "[ingest][ocr]") {
    const std::string scan = std::string(RAADSPOOR_SOURCE_DIR) +
                             "/corpus/samples/2021-06-17-hogebroek-amendement-warmtenet-de-zanden.pdf";
    const Result<Document> document = ingest::read(scan);
    REQUIRE(document);
    REQUIRE(document->pages.size() == 1);
    if (!ingest::OcrEngine::load()) {
        CHECK(document->pages[0].source == TextSource::none);
        REQUIRE(document->warnings.size() == 1);
        CHECK(document->warnings[0].find("tesseract-ocr-nld") != std::string::npos);
        return;
    }
    CHECK(document->pages[0].source == TextSource::ocr);
    CHECK(document->pages[0].confidence > 0.8);
    CHECK(document->warnings.empty());
    CHECK(document->text.find("De raad van de gemeente Hogebroek, in vergadering bijeen op 17 juni 2021,") !=
          std::string::npos);
    // Boxes lie where the words stand on the page.
    for (const WordBox& word : document->words)
        CHECK((word.box.left >= 0 && word.box.right <= 596 && word.box.top >= 0 && word.box.bottom <= 843));
}

TEST_CASE("without OCR a scan is a page without text", "[ingest][ocr]") {
    const std::string scan = tests::made_pdf("q 595 0 0 842 0 0 cm /scan Do Q");
    const Result<Document> document =
        ingest::parse(scan, "scan.pdf", {.ocr = ingest::Ocr::never, .password = {}});
    REQUIRE(document);
    CHECK(document->text.empty());
    REQUIRE(document->pages.size() == 1);
    CHECK(document->pages[0].source == TextSource::none);
}

TEST_CASE("a picture behind a title is no scan that was left unread, unless it shows print",
          "[ingest][ocr]") {
    const auto read = [](const std::string& picture, const tests::PageOptions& options) {
        const std::string title =
            tests::written("Beleidsplan Jeugd en Zorg van de gemeente Waterveen", 700, {}) +
            tests::written("vastgesteld door de raad op 24 november 2022", 680, {});
        const std::string pdf =
            tests::made_pdf("q 595 0 0 842 0 0 cm /" + picture + " Do Q 1 g " + title, options);
        return ingest::parse(pdf, "plan.pdf", {.ocr = ingest::Ocr::never, .password = {}}).value();
    };
    const Document cover = read("black", {});
    CHECK(cover.warnings.empty());
    CHECK(cover.pages.at(0).source == TextSource::native);
    CHECK(cover.text.find("Beleidsplan Jeugd") != std::string::npos);
    const Document scan = read("scan", {.print = {{60, 100, 500, 600}}});
    REQUIRE(scan.warnings.size() == 1);
    CHECK(scan.warnings[0].find("niet gelezen") != std::string::npos);
    CHECK(scan.pages.at(0).source == TextSource::none);
}

TEST_CASE("print in a picture is told from planes, leaves and drawings by its lines", "[ingest][ocr]") {
    constexpr int columns = 500, rows = 300;
    const auto blank = [] {
        ingest::PageImage image{.number = 1,
                                .label = {},
                                .width = columns,
                                .height = rows,
                                .dpi = 72,
                                .columns = columns,
                                .rows = rows};
        image.grey.assign(std::size_t{columns} * rows, 255);
        return image;
    };
    const auto draw = [](ingest::PageImage& image, const Area& area, int step, std::uint8_t grey) {
        for (int y = area.top; y < area.bottom; ++y)
            for (int x = area.left; x < area.right; x += step)
                image.grey[static_cast<std::size_t>(y * columns + x)] = grey;
    };
    ingest::PageImage plane = blank();
    draw(plane, {20, 40, 480, 280}, 1, 0);
    CHECK_FALSE(ingest::shows_print(plane, {}));

    ingest::PageImage lines = blank();
    draw(lines, {40, 20, 460, 28}, 5, 190);
    draw(lines, {40, 34, 300, 42}, 5, 190);
    CHECK(ingest::shows_print(lines, {}));
    const std::vector<ingest::PrintedWord> over{{.text = "besluit", .box = {38, 18, 462, 44}}};
    CHECK_FALSE(ingest::shows_print(lines, over));
    CHECK(ingest::shows_print(
        lines, {{.text = "verborgen", .box = {38, 18, 462, 44}, .ink = ingest::Ink::invisible}}));

    ingest::PageImage title = blank();
    draw(title, {40, 100, 460, 125}, 18, 0);
    draw(title, {40, 160, 460, 185}, 18, 0);
    CHECK(ingest::shows_print(title, {}));

    ingest::PageImage leaves = blank();
    for (std::size_t i = 0; i < leaves.grey.size(); ++i)
        leaves.grey[i] = static_cast<std::uint8_t>(i * 2654435761U >> 13 & 0xFF);
    CHECK_FALSE(ingest::shows_print(leaves, {}));

    ingest::PageImage drawing = blank();  // strokes here and there, at heights of their own
    for (int i = 0; i < 12; ++i)
        draw(drawing, {i * 40, 20 + i * 37 % 200, i * 40 + 60, 32 + i * 37 % 200}, 6, 0);
    CHECK_FALSE(ingest::shows_print(drawing, {}));
    CHECK_FALSE(ingest::shows_print({}, {}));
}

TEST_CASE("a rendered page has the size that was asked for, within bounds", "[ingest][ocr]") {
    const Result<ingest::PageImage> image =
        ingest::render_page(tests::made_pdf("0 g 0 421 595 421 re f"), "a.pdf", "", 1, 72);
    REQUIRE(image);
    CHECK(image->columns == 595);
    CHECK(image->rows == 842);
    REQUIRE(image->grey.size() == 595U * 842U);
    CHECK(image->grey.front() == 0);
    CHECK(image->grey.back() == 255);
    const Result<ingest::PageImage> huge = ingest::render_page(
        tests::made_pdf("", {.page_entries = "/UserUnit 1 /CropBox [0 0 595 842]"}), "a.pdf", "", 1, 100000);
    REQUIRE(huge);
    CHECK(huge->grey.size() <= 41000000U);
    CHECK_FALSE(ingest::render_page("geen pdf", "a.pdf", "", 1, 72));
    CHECK_FALSE(ingest::render_page(tests::made_pdf(""), "a.pdf", "", 9, 72));
}
