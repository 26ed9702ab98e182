// Quotations in a running text, with the references to their sources.
//
//     “De raad stemt in.”[^1] · “…” (brief.pdf, p. 2) · In Lbr. 25/036, p. 3, staat: “…” · > De raad stemt
//     in.
//
// Looked at: paragraphs, list items, notes, quotations set apart (a style of Word, "> " of Markdown) and rows
// of tables. A reference is a note's mark right behind the quotation, or something between brackets; of a
// quotation set apart also the line behind it; of a cell the other cells of its row. What else stands in the
// paragraph may hold one. "Idem", "t.a.p.", "a.w." and "zie noot 1" mean what stands there. What is passed
// over is counted.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

/// A stretch of an annotated text.
struct TextPart {
    enum class Sort { running, quotation, heading, row };
    Sort sort = Sort::running;
    Span span;
};

/// A text whose notes are told apart.
struct [[nodiscard]] AnnotatedText {
    struct Note {
        std::string label, text;
    };
    std::string text;                    ///< parts with an empty line between them; cells at tabs
    std::map<std::size_t, Note> notes;   ///< offset in `text` where a mark stands -> the note
    std::vector<TextPart> parts;         ///< in order, apart
    std::vector<QuotationPlace> places;  ///< hidden, as lists of cite have them
    std::map<std::string, std::size_t> not_looked_at;  ///< in Dutch
};

/// Markdown or plain text: notes "[^1]" with "[^1]: …"; escapes and entities undone.
AnnotatedText annotated_markdown(std::string_view markdown);
/// A document that `ingest` read: the marks that it lifted out, and its note blocks.
AnnotatedText annotated_document(const Document& document);

/// The quotations, in order; see quotation_list.h. Linear.
QuotationList quotations_in(const AnnotatedText& text, std::vector<std::string> warnings = {});

}  // namespace raadspoor::query
