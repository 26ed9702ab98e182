// Pages that are made to cost much, or to lie about their order: read all the same, in bounded time.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "ingest/kinds/read.h"
#include "tests/ingest/pdf_maker.h"

using namespace raadspoor;

namespace {

Document read(const std::string& content, const tests::PageOptions& options = {}) {
    const Result<Document> document = ingest::parse(tests::made_pdf(content, options), "kostbaar.pdf",
                                                    {.ocr = ingest::Ocr::never, .password = {}});
    REQUIRE(document);
    return *document;
}

std::string at(int x, int y, const std::string& text, int size) {
    return "BT /F " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" +
           text + ") Tj ET\n";
}

}  // namespace

TEST_CASE("a page with twenty thousand ruling lines keeps its text", "[ingest][hostile]") {
    const auto [name, line] = GENERATE(table<std::string, std::string>(
        {{"drawn", " m 560 %d l S\n"}, {"filled", " 530 0.5 re f\n"}, {"upright", " 0.5 700 re f\n"}}));
    INFO(name);
    std::string lines = "0.3 w\n";
    for (int i = 0; i < 20'000; ++i) {
        const std::string y = std::to_string(40 + i * 760 / 20'000);
        std::string one = line;
        if (const std::size_t place = one.find("%d"); place != std::string::npos) one.replace(place, 2, y);
        lines += name == "upright" ? std::to_string(30 + i * 530 / 20'000) + " 60" + one : "30 " + y + one;
    }
    const Document document =
        read(lines + tests::written("De raad besluit.", 700) + tests::written("Het college voert uit.", 680));
    CHECK(document.text.find("De raad besluit.") != std::string::npos);
    CHECK(document.text.find("Het college voert uit.") != std::string::npos);
}

TEST_CASE("a table of five hundred columns keeps its cells in order", "[ingest][hostile]") {
    std::string content = "0.1 w\n";
    for (int column = 0; column <= 500; ++column)
        content += std::to_string(20 + column) + " 600 m " + std::to_string(20 + column) + " 700 l S\n";
    for (int row = 0; row < 4; ++row) {
        content +=
            "20 " + std::to_string(600 + row * 25) + " m 520 " + std::to_string(600 + row * 25) + " l S\n";
        for (int column = 0; column < 500; ++column)
            content += at(20 + column, 610 + row * 25, std::to_string((column + row) % 10), 2);
    }
    const Document document = read(content + tests::written("Onder de tabel.", 500));
    std::string digits = document.text.substr(0, document.text.find("Onder"));
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    CHECK(digits.size() == 2000);
    CHECK(document.text.find("Onder de tabel.") != std::string::npos);
}

TEST_CASE("a structure tree that lies, or leads back to itself, changes nothing of what is printed",
          "[ingest][hostile]") {
    const std::string content = "/P << /MCID 0 >> BDC\n" + tests::written("Eerst dit.", 700) +
                                "EMC\n/P << /MCID 1 >> BDC\n" + tests::written("Dan dat.", 680) + "EMC\n";
    tests::PageOptions options;
    options.catalog_entries = "/MarkInfo << /Marked true >> /StructTreeRoot 50 0 R";
    options.page_entries = "/StructParents 0";
    options.objects = {
        {50, "<< /Type /StructTreeRoot /K [51 0 R 51 0 R] /ParentTree << /Nums [0 [51 0 R 99 0 R]] >> >>"},
        {51,
         "<< /Type /StructElem /S /P /P 51 0 R /Pg 3 0 R /K [1 0 51 0 R 50 0 R << /Type /MCR /MCID 9999 /Pg "
         "3 0 R >> "
         "-7 2147483647] /ActualText (Iets heel anders) /Alt (Iets anders) >>"}};
    std::string text = read(content, options).text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    CHECK(text == "Eerst dit.  Dan dat.");
}
