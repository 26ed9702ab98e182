// A zip archive as a folder of papers: each file in it is a document of its own, and the archive the list of
// them.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/files/attachment.h"

namespace raadspoor::ingest {

/// A document that lists what is in the archive, and those files. `name` is used in messages. What macOS puts
/// in archives, and hidden files, are passed over. Unpacks no more than Attachments takes. Errors: damaged.
[[nodiscard]] Result<Reading> read_zip(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
