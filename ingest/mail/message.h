// A message as a document: what stands over it as a letterhead, then its text. Internal to the readers of
// messages.
//
//     "Van: P. Jansen <p.jansen@waterbeek.nl>\nAan: griffie@waterbeek.nl\nDatum: 12 maart 2024\nOnderwerp: …"
#pragma once

#include <string>

#include "corpus/result.h"
#include "ingest/files/attachment.h"

namespace raadspoor::ingest {

struct Message {
    std::string from, to, copies, subject;  ///< UTF-8; empty when absent
    int year = 0, month = 0, day = 0;       ///< when it was sent; 0 when unknown
    std::string text;                       ///< UTF-8; empty when there is none
    std::string html;                       ///< bytes of a page, read when there is no text
    Attachments attachments;
};

/// What stands over the message, a line each: "Van: …". Values are on one line.
std::string head_of(const Message& message);

/// The message as a document, with its attachments. `name` is used in messages. Errors: those of read_html.
[[nodiscard]] Result<Reading> message_document(Message message, const std::string& name);

}  // namespace raadspoor::ingest
