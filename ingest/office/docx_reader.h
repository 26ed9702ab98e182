// Word documents (DOCX, ECMA-376): what the file says, in order, without pages.
//
//     const Result<Document> document = ingest::read_docx(bytes, "brief.docx");
//
// Read: paragraphs, headings, lists with the numbers that Word would show, tables row by row, text boxes (as
// fields), notes (behind the body), links, properties, and the header of the first page (as fields). Left
// out: other headers and footers, comments, deleted text, pictures. Hidden text is left out with a warning.
// Nothing is loaded from elsewhere.
//
// A DOCX states no pages: where they break is the printer's choice, and the file's own hints are those of one
// printer.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// The document in `bytes`; `name` is used in messages. Fills text, blocks, repairs, links, info and
/// warnings. Errors: damaged, encrypted, too_large. Linear in what the file unpacks to; thread-safe.
[[nodiscard]] Result<Document> read_docx(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
