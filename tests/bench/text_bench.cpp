// The running text of files, for score.py of tests/bench/layouts:
//
//     bench_text brief.pdf
#include <fmt/format.h>

#include <cstdio>

#include "ingest/kinds/read.h"

int main(int count, char** arguments) {
    using namespace raadspoor;
    for (int i = 1; i < count; ++i) {
        const Result<Document> document = ingest::read(arguments[i], {.ocr = ingest::Ocr::never});
        if (!document) {
            fmt::print(stderr, "{}\n", document.error().message);
            return 1;
        }
        fmt::print("{}\n", document->text);
    }
}
