// Pages without usable text: which they are, and reading them by OCR.
//
//     read_scans(bytes, "brief.pdf", options, printed);   // after read_pdf(): replaces those pages' words
#pragma once

#include <string>
#include <string_view>

#include "ingest/printed.h"
#include "ingest/read.h"

namespace raadspoor::ingest {

/// Whether OCR may do better than the page's own text layer: it has next to no text, but a picture or letters that mean
/// nothing; or what it has is garbage (see text_quality.h).
[[nodiscard]] bool needs_ocr(const PrintedPage& page);

/// Whether `read`, by OCR, says more than the page's own text.
[[nodiscard]] bool is_better(const PrintedPage& read, const PrintedPage& own);

/// Reads by OCR the pages of `document` that need it (all of them with Ocr::always), and keeps what is better. When OCR is
/// not available, the document gets a warning that tells which pages were not read, and what to install.
void read_scans(std::string_view bytes, const std::string& name, const ReadOptions& options, PrintedDocument& document);

}  // namespace raadspoor::ingest
