// The dates of letterheads, stamps and openings: whole dates, and months where no day is given.
//
//     last_date_in("9 mei, 4 en 18 oktober 2023") -> {"2023-10-18", …}     "23 juni ’26" -> "2026-06-23"
//     "17-5-2024" -> "2024-05-17"     stamp "2 2 APR. 2026" -> "2026-04-22"     "September 2022" -> "2022-09"
//
// Only for the date a document bears, which must be known before all other dates can be resolved. The day
// comes before the month; a year of two digits lies in 2000–2049 or 1950–1999.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/span.h"

namespace raadspoor::nlp {

struct LetterDate {
    std::string value;  ///< ISO 8601, a day or a month
    Span span;          ///< bytes of the text it was found in
};

/// The last whole date in `text`; a month only when there is no whole date. Days that do not exist are no
/// dates. Linear.
std::optional<LetterDate> last_date_in(std::string_view text);

/// Likewise the first.
std::optional<LetterDate> first_date_in(std::string_view text);

}  // namespace raadspoor::nlp
