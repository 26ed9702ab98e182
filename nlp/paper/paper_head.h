// A paper as its metadata are read: line by line, with its head and the fields in it.
//
//     const PaperHead head{reading};
//     if (const LetterField* subject = head.field(FieldKind::subject)) …
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/paper/letterhead.h"
#include "nlp/reading/lines.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// What `reading` refers to, and itself, must outlive it. Spans are bytes of Document::text.
struct PaperHead {
    explicit PaperHead(const Reading& reading_of);

    /// The words of a line.
    std::string_view words(std::size_t line) const { return lines[line].span.of(text); }

    /// The first field of a kind that is not blank; null when there is none.
    const LetterField* field(FieldKind kind) const;

    /// Whether a line holds the value of a field, or part of it.
    bool is_value(Span line) const;

    /// Whether the head ends in a salutation.
    bool has_salutation() const;

    /// Whether it has a salutation, a closing or the printed return address of a letter.
    bool is_letter() const;

    const Reading& reading;
    std::string_view text;    ///< Document::text
    std::vector<Line> lines;  ///< of the whole paper
    std::size_t length = 0;   ///< how many of them the head has: up to the salutation, or the first ones
    std::vector<LetterField> fields;  ///< in order
};

/// Whether a line addresses the reader: "Geachte raadsleden,".
bool is_salutation(std::string_view line);

}  // namespace raadspoor::nlp
