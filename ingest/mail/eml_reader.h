// Messages as mail programs save them (.eml; RFC 5322, MIME), by GMime.
//
// The text is the plain one when the message has one, else the web page. Attachments are files of their own;
// pictures that the text itself shows are left out. Only eml_reader.cpp includes GMime.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/files/attachment.h"

namespace raadspoor::ingest {

/// Loads what GMime needs once a process (tables of character sets). Called before a process gives up its
/// rights; harmless when repeated.
void prepare_eml();

/// Whether the bytes begin as a message does: with fields, a sender's or a receiver's among them.
[[nodiscard]] bool is_eml(std::string_view bytes);

/// Fills the document as read_text or read_html does. `name` is used in messages. Errors: damaged, and those
/// of read_html. Not thread-safe before prepare_eml().
[[nodiscard]] Result<Reading> read_eml(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
