// What annotations of a PDF page say of its words: struck out, to be removed, remarked upon. Internal to
// pdf_reader.cpp; Poppler's types show here.
//
//     apply_annotations(page, *pdf.getPage(1));
//
// Read from the file's own objects (ISO 32000-1, 12.5.6; redactions: 12.5.6.23), since Poppler draws what
// shows of them and leaves the rest out.
#pragma once

#include <poppler/Page.h>

#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Where `rectangle` of the file lies on the page as it is shown.
[[nodiscard]] Box shown_at(const PDFRectangle& rectangle, ::Page& source);

/// Strikes the words under a StrikeOut, marks those under a Redact that was never carried out, and adds the
/// remarks of people (sticky notes, texts of highlights) as PrintedPage::notes. At most 5,000 annotations are
/// looked at. Whether a file hangs on the page as a paper clip.
bool apply_annotations(PrintedPage& page, ::Page& source);

}  // namespace raadspoor::ingest
