// Plain text, as councils' systems export it: lines, with or without blank lines between them, with notes,
// addresses and page footers in the middle of sentences.
//
//     const Document document = ingest::read_text("Motie: Zorg\n\nConstaterende dat:\n\n• Rijk …");
//
// A text has no pages: Document::pages stays empty. Notes ("1 Zie de ledenbrief", when a mark 1 is glued to a
// word before) and lines of nothing but web addresses are moved behind the body; lines that repeat as a
// page's header or footer are kept once, as a field. All else keeps the order of the file: a field of the
// letterhead stands where it stood, but for one that interrupts a sentence, which it then precedes.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"

namespace raadspoor::ingest {

/// The document in the bytes of a text file (see decode() for the encodings). Only text, blocks, repairs,
/// links, warnings and bytes are filled in; `name` is used in warnings. Any bytes give a document. Linear;
/// thread-safe.
Document read_text(std::string_view bytes, const std::string& name = {});

/// What every reader of a text file begins with: the file's characters, decoded and cleaned. Fills in the
/// size of the file, its kind, and a warning of what could not be decoded.
[[nodiscard]] std::string begin_text(std::string_view bytes, const char* media_type, const std::string& name,
                                     Document& document);

}  // namespace raadspoor::ingest
