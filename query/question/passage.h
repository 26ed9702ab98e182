// A passage as it is quoted: whole sentences around the words that match, about three hundred characters.
#pragma once

#include <string>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

struct [[nodiscard]] Quotation {
    std::string text;              ///< as the document has it, line breaks as blanks
    std::vector<Span> highlights;  ///< bytes of `text`
    Span span;                     ///< bytes of Document::text
    Span marked;  ///< of it, from the first to the last highlight; all when there is none: tells the page
};

/// The sentences of `hit` that show most of what was asked, as many whole ones as fit in about 300
/// characters; a longer sentence is cut at a blank, with "…" where it was.
Quotation quote(const index::PassageHit& hit);

/// `stretch` of `hit` as it is quoted: bytes of `hit.text`, whole sentences.
Quotation quote(const index::PassageHit& hit, Span stretch);

}  // namespace raadspoor::query
