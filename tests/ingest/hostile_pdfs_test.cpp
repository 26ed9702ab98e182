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
