// Files attached to a PDF (ISO 32000-1, 7.11.4): those of a portfolio, and those behind a paper clip on a
// page. Internal to pdf_reader.cpp; Poppler's types show here.
#pragma once

#include <vector>

#include "ingest/files/attachment.h"

class PDFDoc;

namespace raadspoor::ingest {

/// The files attached to an open document, unpacked no further than there is room for: those of its own list,
/// and those on `pages`, the numbers of the pages with paper clips. Of ten thousand entries of the list and a
/// thousand pages, no more is looked at.
[[nodiscard]] Attachments attached_files(PDFDoc& pdf, const std::vector<int>& pages);

}  // namespace raadspoor::ingest
