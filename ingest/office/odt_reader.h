// OpenDocument texts (ODT, and flat FODT; ISO/IEC 26300): what the file says, in order, without pages.
//
//     const Result<Document> document = ingest::read_odt(bytes, "brief.odt");
//
// Read: paragraphs, headings and lists with their numbers and bullets, tables row by row, text boxes (as
// fields), notes (behind the body), links, properties, and the header of the first page (as a field). Left
// out: other headers and footers, comments, deleted text, hidden text, pictures. Nothing is loaded from
// elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// The document in `bytes`, a zip archive or flat XML; `name` is used in messages. Fills text, blocks,
/// repairs, links, info and warnings. Errors: damaged, encrypted, too_large. Linear in what the file unpacks
/// to; thread-safe.
[[nodiscard]] Result<Document> read_odt(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
