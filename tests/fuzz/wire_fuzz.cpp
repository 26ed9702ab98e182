// Whatever a reading process writes, its parent survives: frames, their contents, and the running text that
// is made from them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/shield/reply.h"

using namespace raadspoor;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ingest::Reply reply{ingest::Limits{}};
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    reply.add(bytes.substr(0, size / 2));
    reply.add(bytes.substr(size / 2));
    const Result<Document> document = reply.take();
    if (!document) return 0;
    for (const WordBox& word : document->words)
        if (word.span.begin > word.span.end || word.span.end > document->text.size()) std::abort();
    for (const PageRun& run : document->runs)
        if (run.span.end > document->text.size() || run.page < 0 ||
            static_cast<std::size_t>(run.page) >= document->pages.size())
            std::abort();
    return 0;
}
