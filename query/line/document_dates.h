// When a document that bears no date was written, as far as its text tells.
#pragma once

#include <string>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

struct [[nodiscard]] DocumentDate {
    std::string date;  ///< ISO; empty when nothing is known
    DateBasis basis = DateBasis::none;
    std::string note;  ///< how it was inferred, a Dutch sentence; empty when it was not
};

/// Its own date, unless it is only that of the file; else the latest day that the text tells of in the past
/// tense or without "tot", "uiterlijk" and the like: it was written on or after that day.
DocumentDate date_of(const Document& document, const Analysis& analysis);

/// How sure a dated statement is to lie ahead when the document was written: "naar verwachting op", "tot 22
/// oktober", "uiterlijk".
bool lies_ahead(std::string_view text, Span date);

}  // namespace raadspoor::query
