#include "tests/ingest/hostile_pdfs.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "ingest/shield/worker.h"

using namespace raadspoor;

TEST_CASE("files made to break the reader are left out with their reason, and the file beside them is read",
          "[ingest][hostile]") {
    std::vector<ingest::Worker> workers = ingest::start_workers(1, {.cpu_seconds = 2, .memory = 512U << 20});
    const tests::TemporaryFile good{"goed.pdf",
                                    tests::good_pdf({"De raad besluit.", "Het college zegt toe."})};
    const auto sound = [&] {
        const Result<Document> document = workers[0].read(good.path());
        return document && document->text == "De raad besluit.\n\nHet college zegt toe.";
    };
    for (const tests::HostilePdf& hostile : tests::hostile_pdfs()) {
        CAPTURE(hostile.what);
        const tests::TemporaryFile file{"kwaad.pdf", hostile.bytes};
        const Result<Document> document = workers[0].read(file.path());
        const std::string code = document ? "read" : document.error().code;
        CAPTURE(code);
        CHECK(std::count(hostile.codes.begin(), hostile.codes.end(), code) == 1);
        CHECK(sound());
    }
}

TEST_CASE("pictures without a letter are told, within their limits, and the page beside them is read",
          "[ingest][hostile][ocr]") {
    std::vector<ingest::Worker> workers = ingest::start_workers(1, {.memory = 512U << 20});
    for (const tests::HostileScan& hostile : tests::hostile_scans()) {
        CAPTURE(hostile.what);
        const tests::TemporaryFile file{"beeld.pdf", hostile.bytes};
        const Result<Document> document = workers[0].read(file.path());
        REQUIRE(document);
        CHECK(document->text == "De raad besluit.");
        REQUIRE(document->pages.size() == 2);
        REQUIRE(document->warnings.size() == 1);
        const std::string& warning = document->warnings[0];
        if (warning.find("tesseract-ocr-nld") != std::string::npos) continue;  // none on this machine
        CHECK(warning.starts_with("Op pagina 2 van beeld.pdf vond de tekstherkenning geen tekst"));
    }
}

TEST_CASE("a picture that takes text recognition too long is given up, and the page beside it is read",
          "[ingest][hostile][ocr]") {
    std::vector<ingest::Worker> workers = ingest::start_workers(1, {.cpu_seconds = 1, .memory = 512U << 20});
    const tests::TemporaryFile file{"ruis.pdf", tests::endless_scan()};
    const Result<Document> document = workers[0].read(file.path());
    REQUIRE(document);
    CHECK(document->text == "De raad besluit.");
    REQUIRE(document->warnings.size() == 1);
    CHECK(document->warnings[0].starts_with("Pagina 2 van ruis.pdf is zonder leesbare tekst"));
    REQUIRE(document->pages.size() == 2);
    CHECK(document->pages[1].source == TextSource::none);
}
