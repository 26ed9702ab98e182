// A quotation as its writer cut it: the stretches that claim to be literal, and what stands between them.
//
//     "Het akkoord is […] ondertekend. [De VNG] tekende"
//     ->  "Het akkoord is" · left out · "ondertekend." · inserted "De VNG" · "tekende"
//
// Left out: […] [...] (…) (...) and … or ... within the text; at the begin or end of a quotation they mean
// nothing. Inserted: any other words between square brackets, which may stand for words of the source or be
// added to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/quotation/skeleton.h"

namespace raadspoor::query {

/// What may stand in the source between a part and the one before it.
enum class Between { nothing, left_out, inserted };

struct QuotationPart {
    Between before = Between::nothing;
    std::string text;         ///< without blanks around it; never empty
    Edge first = Edge::word;  ///< anywhere when a bracket touches a word: "[D]e raad"
    Edge last = Edge::word;
    std::string inserted = {};  ///< what stands between brackets right before it

    friend bool operator==(const QuotationPart&, const QuotationPart&) = default;
};

struct [[nodiscard]] QuotationParts {
    std::vector<QuotationPart> parts;
    std::vector<std::string> insertions;  ///< what stands between the brackets

    friend bool operator==(const QuotationParts&, const QuotationParts&) = default;
};

/// The parts of `quote`. Requires cleaned text. A quotation of nothing but brackets has no parts. Linear.
QuotationParts parts_of(std::string_view quote);

}  // namespace raadspoor::query
