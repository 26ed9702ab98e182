// Scans and photographs as files of their own, made here as TIFF from a page that says something.
#include "ingest/ocr/picture.h"

#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/read.h"
#include "tests/ingest/pdf_maker.h"

using namespace raadspoor;

namespace {

std::string number(std::size_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
}

/// Grey pictures as a TIFF, a page each. `claimed`: the width and height that the file states, when it lies.
std::string tiff(const std::vector<ingest::PageImage>& pages, std::size_t claimed = 0) {
    std::string file("II*\0\0\0\0\0", 8);
    std::size_t pointer = 4;  // where the place of the next directory is written
    for (const ingest::PageImage& page : pages) {
        const std::size_t data = file.size();
        file.append(page.grey.begin(), page.grey.end());
        if (file.size() % 2 != 0) file += '\0';
        const std::size_t dpi = file.size();
        file += number(300, 4) + number(1, 4);
        file.replace(pointer, 4, number(file.size(), 4));
        const auto entry = [](int tag, int type, std::size_t value) {
            return number(static_cast<std::size_t>(tag), 2) + number(static_cast<std::size_t>(type), 2) +
                   number(1, 4) + number(value, 4);
        };
        const std::size_t columns = claimed ? claimed : static_cast<std::size_t>(page.columns),
                          rows = claimed ? claimed : static_cast<std::size_t>(page.rows);
        file += number(11, 2) + entry(256, 4, columns) + entry(257, 4, rows) + entry(258, 3, 8) +
                entry(259, 3, 1) + entry(262, 3, 1) + entry(273, 4, data) + entry(277, 3, 1) +
                entry(278, 4, rows) + entry(279, 4, page.grey.size()) + entry(282, 5, dpi) +
                entry(283, 5, dpi);
        pointer = file.size();
        file += number(0, 4);
    }
    return file;
}

ingest::PageImage image_of(const std::string& text) {
    Result<ingest::PageImage> image = ingest::render_page(
        tests::made_pdf("BT /F 24 Tf 72 700 Td (" + text + ") Tj ET"), "x.pdf", "", 1, 150);
    REQUIRE(image);
    return *image;
}

}  // namespace

TEST_CASE("a scan of two pages is read by text recognition", "[ingest][pictures][ocr]") {
    const std::string bytes = tiff({image_of("De raad besluit"), image_of("Het college voert uit")});
    const Result<Document> document = ingest::parse(bytes, "besluit.tif");
    REQUIRE(document);
    CHECK(document->media_type == "image/tiff");
    REQUIRE(document->pages.size() == 2);
    if (!document->warnings.empty()) return;  // no text recognition on this machine
    CHECK(document->text.find("De raad besluit") != std::string::npos);
    CHECK(document->pages[0].source == TextSource::ocr);
    CHECK(page_at(*document, document->text.find("college")) == 2);
}

TEST_CASE("a picture is a page also when it is not read", "[ingest][pictures]") {
    const Result<Document> document =
        ingest::parse(tiff({image_of("x")}), "besluit.tif", {.ocr = ingest::Ocr::never, .password = {}});
    REQUIRE(document);
    CHECK(document->text.empty());
    REQUIRE(document->pages.size() == 1);
    CHECK(document->pages[0].source == TextSource::none);
    CHECK(document->pages[0].width > 200);
}

TEST_CASE("a picture that claims to be enormous, or is none, is refused", "[ingest][pictures]") {
    const auto code_of = [](const std::string& bytes, const std::string& name) {
        const Result<Document> document = ingest::parse(bytes, name);
        return document ? std::string("read") : document.error().code;
    };
    CHECK(code_of(tiff({image_of("x")}, 60'000), "groot.tif") == "too_large");
    CHECK(code_of("\x89PNG\r\n\x1a\n rommel", "stuk.png") == "damaged");
    CHECK(code_of("\xFF\xD8\xFF rommel", "stuk.jpg") == "damaged");
    CHECK(code_of(std::string("II*\0rommel", 10), "stuk.tif") == "damaged");
    // A list of directories that comes back to itself.
    std::string loop("II*\0\x08\0\0\0", 8);
    loop += number(0, 2) + number(8, 4);
    CHECK(code_of(loop, "rond.tif") == "damaged");
}

TEST_CASE("a TIFF whose data are not there is told, not read", "[ingest][pictures]") {
    std::string bytes = tiff({image_of("x")}, 5'000);
    CHECK_FALSE(ingest::page_picture(bytes, "stuk.tif", "", 1, 300));
}
