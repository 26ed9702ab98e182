// Scans: which pages need OCR, and what it reads.
#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/read.h"
#include "ingest/ocr/ocr.h"
#include "ingest/ocr/scans.h"
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
    CHECK_FALSE(ingest::needs_ocr(page_with(prose, true)));
    CHECK_FALSE(ingest::needs_ocr(page_with("", false)));
    CHECK(ingest::needs_ocr(page_with("", true)));
    CHECK(ingest::needs_ocr(page_with("Ingekomen 3 mei", true)));
    CHECK(ingest::needs_ocr(page_with(shifted(prose, 3), false)));
    PrintedPage nameless = page_with("", false);
    nameless.drawn = 2000;
    CHECK(ingest::needs_ocr(nameless));
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
