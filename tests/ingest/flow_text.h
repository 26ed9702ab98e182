// A document's blocks as lines that a person can read and a test compare.
//
//     "heading 1: Motie\nitem 2: [a)] de raad\nrow: Jaar | Lasten / in euro's\n"
#pragma once

#include <string>

#include "corpus/document.h"

namespace raadspoor::tests {

[[nodiscard]] inline std::string marked_blocks(const Document& document) {
    static const char* const kinds[] = {"paragraph", "heading", "item", "row", "field", "note"};
    std::string out;
    for (const Block& block : document.blocks) {
        out += kinds[static_cast<int>(block.kind)];
        if (block.level > 0) out += " " + std::to_string(block.level);
        out += ": ";
        std::size_t begin = block.span.begin;
        if (!block.marker.empty()) {
            out += "[" + std::string(block.marker.of(document.text)) + "]";
            begin = block.marker.end;
        }
        for (std::size_t i = begin; i < block.span.end; ++i) {
            const char c = document.text[i];
            out += c == '\t' ? " | " : c == '\n' ? " / " : std::string(1, c);
        }
        out += '\n';
    }
    return out;
}

}  // namespace raadspoor::tests
