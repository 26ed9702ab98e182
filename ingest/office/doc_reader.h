// Word documents in the old form (.doc, Word 97–2003; MS-DOC).
//
// Text, with its footnotes; headings, tables row by row; what is struck, hidden or deleted. What is not told:
// the numbers of lists, which old Word counts when it shows them. Read by own code over libgsf, since the
// converters that Debian has lose what is hidden and struck, and start programs of their own.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// Fills text, blocks, struck, hidden and warnings. `name` is used in messages. Errors: damaged, encrypted,
/// unsupported (Word 95 and older). Thread-safe.
[[nodiscard]] Result<Document> read_doc(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
