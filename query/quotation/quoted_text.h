// Quotations in a running text, with the references behind them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "query/quotation/verify.h"

namespace raadspoor::query {

/// A text whose notes are told apart.
struct [[nodiscard]] AnnotatedText {
    std::string text;                          ///< paragraphs with an empty line between them
    std::map<std::size_t, std::string> notes;  ///< offset in `text` where a mark stands -> the note
};

/// Markdown or plain text: notes "[^1]" with "[^1]: …"; block quotes, escapes and entities undone.
AnnotatedText annotated_markdown(std::string_view markdown);
/// A document that `ingest` read: the marks that it lifted out, and its note blocks.
AnnotatedText annotated_document(const Document& document);

/// The quotations, in order; see quotation_list.h. Linear.
std::vector<ListedQuotation> quotations_in(const AnnotatedText& text);

}  // namespace raadspoor::query
