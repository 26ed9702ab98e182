#include "ingest/pdf/text_string.h"

#include <poppler/UTF.h>
#include <poppler/goo/gmem.h>

#include "corpus/text.h"
#include "ingest/files/characters.h"

namespace raadspoor::ingest {

std::string text_string(const std::string& raw) {
    Unicode* units = nullptr;
    const int length = TextStringToUCS4(raw, &units);
    std::string out;
    for (int i = 0; i < length; ++i) append_character(out, units[i]);
    gfree(units);
    return clean(out);
}

}  // namespace raadspoor::ingest
