// Text strings of a PDF (ISO 32000-1, 7.9.2.2: UTF-16, or PDFDocEncoding).
#pragma once

#include <string>

namespace raadspoor::ingest {

/// `raw` as clean UTF-8, see characters.h. Any bytes are allowed.
[[nodiscard]] std::string text_string(const std::string& raw);

}  // namespace raadspoor::ingest
