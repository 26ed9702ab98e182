// Presentations of PowerPoint (ECMA-376 part 1, 19): each slide is a page, its title a heading.
//
// Lists keep their levels, tables their rows. Slides that are not shown, what the speaker noted and remarks
// of reviewers are hidden text.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// Fills text, pages, runs, words (whose boxes mean nothing), blocks, struck, links, hidden, info and
/// warnings. `name` is used in messages. Of 2,000 slides the rest is left out, with a warning. Errors:
/// damaged, encrypted, too_large. Thread-safe.
[[nodiscard]] Result<Document> read_pptx(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
