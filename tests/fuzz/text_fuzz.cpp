// Any bytes are a text file: decoding gives valid UTF-8, cleaning is done once and for all, and the document
// keeps its promises.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/files/characters.h"
#include "ingest/markup/text_reader.h"
#include "tests/fuzz/invariants.h"

using namespace raadspoor;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const std::string once = ingest::clean(bytes);
    if (ingest::clean(once) != once) std::abort();
    const Document document = ingest::read_text(bytes);
    fuzz::check_document(document);
    if (!document.pages.empty() || !document.runs.empty() || document.bytes != size) std::abort();
    return 0;
}
