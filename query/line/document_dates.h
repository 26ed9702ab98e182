// When a document that bears no date was written, as far as its text tells.
#pragma once

#include <string>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

struct [[nodiscard]] DocumentDate {
    std::string date;  ///< ISO, of a range its first day; empty when nothing is known
    std::string to;    ///< the last day on which it can have been written; empty when not known, or stated
    DateBasis basis = DateBasis::none;
    std::string note;  ///< how it was inferred, a Dutch sentence; empty when it was not
};

/// Its own date, unless it is only that of the file; else what the text tells: it was written on or after the
/// latest day that it tells of as past and not later than its file, and in the year behind one that it calls
/// "vorig jaar" ("de vorig jaar ingediende motie … in november 2023": in 2024).
DocumentDate date_of(const Document& document, const Analysis& analysis);

/// How sure a dated statement is to lie ahead when the document was written: "naar verwachting op", "tot 22
/// oktober", "uiterlijk".
bool lies_ahead(std::string_view text, Span date);

}  // namespace raadspoor::query
