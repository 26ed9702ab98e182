// Pages without usable text: which they are, and reading them by OCR.
//
//     read_scans(bytes, "brief.pdf", options, printed);   // after read_pdf(): replaces those pages' words
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/files/read_options.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Whether OCR may do better than the page's own text layer: it has next to no text, but a picture or letters
/// that mean nothing; or what it has is garbage (see text_quality.h).
bool needs_ocr(const PrintedPage& page);

/// Whether `read`, by OCR, says more than the page's own text.
bool is_better(const PrintedPage& read, const PrintedPage& own);

/// The numbers of the pages that are to be read by OCR, ascending.
std::vector<int> pages_for_ocr(const PrintedDocument& document, Ocr ocr);

/// Puts the page that was `read` in the place of `own`, when it is better or OCR was asked for always.
void keep_better(PrintedPage&& read, Ocr ocr, PrintedPage& own);

/// "Pagina's 2 en 5-7 van brief.pdf zijn zonder leesbare tekst (een scan) en zijn niet gelezen. …": a warning
/// that ends with `why`.
std::string unread_pages(const std::vector<int>& numbers, const std::string& name, const std::string& why);

/// Reads by OCR the pages of `document` that need it (all of them with Ocr::always), and keeps what is
/// better. When OCR is not available, the document gets a warning that tells which pages were not read, and
/// what to install.
void read_scans(std::string_view bytes, const std::string& name, const ReadOptions& options,
                PrintedDocument& document);

}  // namespace raadspoor::ingest
