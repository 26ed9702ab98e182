// OpenDocument presentations (ODP, and flat FODP; ISO/IEC 26300): each slide a page, its title a heading.
//
//     const Result<Document> document = ingest::read_odp(bytes, "plan.odp");
//     document->pages[1].printed;   // what the second slide shows, line by line
//
// Read: titles first, then text boxes, shapes and tables in the order of the file. Hidden: slides that are
// not shown, notes of the speaker, remarks. Left out: headers, footers, numbers and dates of slides, charts,
// pictures.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// The document in `bytes`, a zip archive or flat XML; `name` is used in messages. Fills text, blocks, pages,
/// links, info, hidden, struck and warnings; of more than 2,000 slides the first are read, and a warning
/// tells. Errors: damaged, encrypted, too_large. Linear in what the file unpacks to; thread-safe.
[[nodiscard]] Result<Document> read_odp(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
