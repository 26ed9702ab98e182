// The fields of a letterhead or of the head of a proposal.
//
//     "Onderwerp¶Nieuwe¶speeltoestellen¶Datum: 3 mei 2024"
//         -> {subject, "Nieuwe¶speeltoestellen"} {date, "3 mei 2024"}
//
// Labels stand alone on a line or in a cell, before a colon, or, in the head only, before a value that begins
// with a capital or a digit ("ONDERWERP Aanleg speeltuin …"). A value goes on over lines up to the next label
// or the end of its block. A column of labels before a column of values is paired by what the values look
// like.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/span.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

/// `sent`: the day of sending, which is not the paper's when that is told as well.
enum class FieldKind { subject, date, sent, reference, sender, addressee, other };

struct LetterField {
    FieldKind kind = FieldKind::other;
    Span value;  ///< bytes of Document::text; empty when the field is blank
};

/// A label at the beginning of a line.
struct FieldLabel {
    FieldKind kind = FieldKind::other;
    std::size_t length = 0;  ///< bytes up to the value
};

/// The label that opens `line`; `in_head`: whether a label without colon may be followed by its value.
std::optional<FieldLabel> field_label(std::string_view line, bool in_head);

/// The fields of the document, in order. `head`: how many of the `lines` belong to its head. Looks at the
/// first lines only. Linear.
std::vector<LetterField> letter_fields(const Document& document, const std::vector<Line>& lines,
                                       std::size_t head);

}  // namespace raadspoor::nlp
