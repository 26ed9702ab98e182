// Messages as Outlook saves them (.msg; MS-OXMSG): a compound file (office/compound_file.h).
//
// The text is the plain one when the message has one, else the web page. A message inside a message is a text
// file of its own.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/files/attachment.h"

namespace raadspoor::ingest {

/// Fills the document as read_text or read_html does. `name` is used in messages. Errors: damaged, and those
/// of read_html.
[[nodiscard]] Result<Reading> read_msg(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
