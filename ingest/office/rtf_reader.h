// Rich Text Format (RTF 1.9.1): WordPad, old Word, and what registers of councils export.
//
//     {\rtf1\ansi De raad {\strike stemt in}{\v geheim} met \'80 500.\par}
//         -> "De raad stemt in met € 500.", "stemt in" struck, "geheim" hidden
//
// Read by own code, since Debian has no library for it, and its converters lose what is hidden and struck.
// Control words that are not known say nothing about the text and are passed over, with the groups that the
// format lets a reader skip. Pictures and embedded objects are left out.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// Fills text, blocks, struck, hidden, info and warnings. Any bytes give a document. `name` is used in
/// messages. Linear; thread-safe.
[[nodiscard]] Result<Document> read_rtf(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
