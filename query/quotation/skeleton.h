// A text as quotations are compared with it: spelling kept to the letter, typography and layout left out.
//
//     skeleton_of("de ‘zorg’ –\nook 2%").letters == "de'zorg'-ook2%"
//
// Case, accents and punctuation count. Alike are: quotation marks of any kind (’ ‘ ' ” “ „ " « »), since one
// within a quotation is written otherwise than in its source, dashes (– — −) and hyphens, "…" and "...", ĳ
// and ij. Blanks are left out altogether; whether they differ is a question of its own (`same_blanks`).
//
// The source of a document has hyphens at line ends and marks of notes that its running text has not. The
// second form of a skeleton holds them as letters that a quotation may have or leave out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::query {

struct [[nodiscard]] Skeleton {
    std::string letters;  ///< UTF-8
    std::vector<std::uint32_t>
        places;                  ///< for each byte of `letters` the byte of the text that it was made from
    std::vector<bool> optional;  ///< for each byte whether it comes from a repair; empty when none does

    /// The stretch of `text` behind letters [begin, end). Requires begin < end, and that `text` is what it
    /// was made from.
    Span span(std::string_view text, std::size_t begin, std::size_t end) const;
};

/// The skeleton of a text. Requires cleaned text (see ingest::clean), under 4 GB. Linear.
Skeleton skeleton_of(std::string_view text);

/// The skeleton of a document with what was repaired as optional letters.
Skeleton source_skeleton(const Document& document);

/// `text` with the typography that does not count made one, and its blanks as they are.
std::string plain_typography(std::string_view text);

/// What the end of a line within a paragraph is: a character like any other in a plain text, but a blank
/// where lines are broken to fit a page.
enum class LineEnds { characters, blanks };

/// Whether a quotation and its source, the same but for blanks and typography, have the same blanks too.
bool same_blanks(std::string_view quote, std::string_view source, LineEnds line_ends);

/// A place where a quotation stands.
struct Occurrence {
    Span span;              ///< bytes of the text
    bool repaired = false;  ///< the quotation has letters that the text has only as repairs

    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

/// Whether an end of a quotation must be an end of a word too.
enum class Edge { word, anywhere };

/// Where `letters`, those of a quotation's skeleton, stand in `text`, of which `source` is the skeleton: at
/// most `most`, in order. Empty `letters` stand nowhere. Linear, but for marks that repeat what follows them,
/// where its effort is bounded.
std::vector<Occurrence> occurrences(std::string_view text, const Skeleton& source, std::string_view letters,
                                    Edge first, Edge last, std::size_t most);

}  // namespace raadspoor::query
