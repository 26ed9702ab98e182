// The printed pages of a PDF, by Poppler.
//
// One pass a page through Poppler's core interface: words, boxes, sizes, colours, marked artifacts and what
// is drawn over what. The core interface was chosen over poppler-glib and poppler-cpp by measurement;
// CHANGELOG.md and the README's performance section have the figures. Only pdf_reader.cpp includes Poppler.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/pdf/page_image.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Loads what Poppler needs once a process (name tables). Called before a process gives up its rights;
/// harmless when repeated.
void prepare_pdf();

/// How a page looks at 72 dots an inch: made when it is asked for, and once. Null when it cannot be shown.
using Look = std::function<const PageImage*()>;

/// Reads the PDF in `bytes`. Each page is handed to `page` as soon as it is read, in order, with how it
/// looks, which may be asked until `page` returns; the rest (outline, info, warnings, attachments) is
/// returned with `pages` left empty. `name` is used in messages. Errors: damaged, encrypted, wrong_password.
/// Not thread-safe.
[[nodiscard]] Result<PrintedDocument> read_pdf(std::string_view bytes, const std::string& name,
                                               const std::string& password,
                                               const std::function<void(PrintedPage&&, const Look&)>& page);

}  // namespace raadspoor::ingest
