// A document as the extractors read it: cut up once, for all of them.
//
// `text` has the same bytes at the same places as Document::text, but line breaks and tabs inside a block are
// blanks, so that a pattern needs only " " between words. Who needs lines or cells looks at `document.text`
// at the same offsets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/span.h"

namespace raadspoor::nlp {

/// A sentence, and the block it stands in. Sentences never run over a block's border.
struct Sentence {
    Span span;
    std::size_t block = 0;  ///< index in Document::blocks
};

/// No block: the "lead-in" of what has none.
inline constexpr std::size_t no_block = static_cast<std::size_t>(-1);

struct [[nodiscard]] Reading {
    const Document& document;         ///< must outlive the reading
    std::string text;                 ///< see above
    std::vector<Sentence> sentences;  ///< in order
    /// For each block: the block whose words introduce it, no_block when none does. A list item is introduced
    /// by the nearest block before its list that is not an item of the same or a deeper level ("Constaterende
    /// dat:", "de volgende punten zijn voorwaardelijk:"); an item "3." behind a paragraph that interrupts its
    /// list by the block before "1.". A paragraph is introduced by the block right before it when that ends
    /// in a colon or "dat", and so are those behind it as long as each ends in a semicolon. A paragraph in
    /// small letters behind an item goes on with that item. Fields and notes neither introduce nor are
    /// introduced; a heading is never introduced.
    std::vector<std::size_t> lead_in;
    std::string
        date;  ///< the document's date (ISO 8601) against which other dates are resolved; empty when unknown
    bool date_of_file = false;  ///< that date is the file's, which may be years off

    /// The text of a block without its marker.
    std::string_view words_of(std::size_t block) const;
};

/// Cuts up `document`. `date`: the document's date when the caller knows it, else empty.
Reading read(const Document& document, std::string date = {});

}  // namespace raadspoor::nlp
