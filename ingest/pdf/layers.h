// Layers of a PDF that are switched off (optional content, ISO 32000-1, 8.11). Internal to pdf_reader.cpp;
// Poppler's types show here.
//
//     const std::vector<OptionalContentGroup*> off = layers_off(pdf);
//     if (!off.empty()) add_layered(page, off, pdf);   // after the page's own words
#pragma once

#include <poppler/OptionalContent.h>

#include <vector>

#include "ingest/print/printed.h"

class PDFDoc;

namespace raadspoor::ingest {

/// The layers that do not show when the file is opened; they live as long as the document.
[[nodiscard]] std::vector<OptionalContentGroup*> layers_off(PDFDoc& pdf);

/// Adds the words of `page` that show only with the layers `off` switched on, as Ink::layer. Draws the page a
/// second time; leaves the layers as they were.
void add_layered(PrintedPage& page, const std::vector<OptionalContentGroup*>& off, PDFDoc& pdf);

}  // namespace raadspoor::ingest
