// What a stranger wrote, on its way to a terminal: characters that steer it, or that turn the direction of
// writing so that what is read is not what stands there, are written out.
//
//     harmless("de raad \u202eneen\u202c zegt ja") == "de raad \\xe2\\x80\\xaeneen\\xe2\\x80\\xac zegt ja"
//
// Steering are C0 but for tabs and ends of lines, DEL, C1, bytes that are no UTF-8, and the marks,
// embeddings, overrides and isolates of Unicode's bidirectional algorithm. Papers are cleaned of them when
// they are read; questions, lists of quotations, names of files and the titles that people correct are not.
#pragma once

#include <string>
#include <string_view>

namespace raadspoor::query {

/// Whether ends of lines and tabs stay.
enum class Lines { kept, none };

/// `text` with those written "\xNN", byte by byte; "\n" and "\t" too when `lines` is none. What makes letters
/// bold or coloured (ESC [ digits m), which our own answers have, stays when they are kept.
[[nodiscard]] std::string harmless(std::string_view text, Lines lines = Lines::kept);

/// JSON text that says the same, in which those that JSON leaves as they are (DEL, C1, bidirectional) are
/// escaped as "\u202e". Requires UTF-8.
[[nodiscard]] std::string harmless_json(std::string json);

}  // namespace raadspoor::query
