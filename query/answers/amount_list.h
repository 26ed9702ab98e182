// Amounts and shares that papers tell of: what for, of which year, according to whom.
//
//     "Voor de uitvoering is in 2031 € 4 mln. beschikbaar"
//         -> value "4000000", unit "€", what "de uitvoering", year "2031"
//     "Daarop komt een korting van 10%"  -> value "10", unit "%", what "korting"
#pragma once

#include "query/answers/list_answer.h"

namespace raadspoor::query {

struct AmountRow : ListRow {
    std::string value;  ///< a plain decimal number, in euros or percents
    std::string unit;   ///< "€" or "%"
    std::string text;   ///< as written
    std::string what;   ///< what it is for or of, in the paper's words; empty when the sentence does not tell
    std::string year;   ///< "2031", "2031/2034"; empty when the sentence does not tell
    std::string according_to;  ///< a name for people: who is cited there, else the author of the paper
};

/// By date of the paper and in order of its text. `of`: whose paper tells it. Throws UsageError when the
/// question is malformed, and index::DatabaseError.
ListAnswer<AmountRow> amounts(const index::Reader& reader, const ListQuestion& asked);

/// The two that are read from the sentence around an amount; `amount` counts bytes of `sentence`.
std::string amount_for(std::string_view sentence, Span amount);
std::string amount_year(std::string_view sentence, Span amount);

}  // namespace raadspoor::query
