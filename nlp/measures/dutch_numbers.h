// Numbers as Dutch texts write them, in digits or in words.
//
//     "1.234,56" -> 1234.56     "1 250 000" -> 1250000     "500. 000" -> 500000     "3.4" -> 3.4
//     "anderhalf" -> 1.5        "twaalfhonderd" -> 1200    "tweeënhalf" -> 2.5      "een half" -> 0.5
//
// Whether a number is a quantity, a year or a part of "artikel 12.3.24" is for measure_reader.h to tell.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "nlp/measures/decimal.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

struct ReadNumber {
    Decimal number;
    std::size_t last = 0;   ///< the piece behind it
    bool doubtful = false;  ///< "500. 200": one number with a blank in it, or the end of a sentence
};

/// Which blanks part the thousands of one number. A no-break or narrow space always does.
enum class Blanks {
    no_break,  ///< no other
    any,       ///< a space does, too: "1 250 000"
    doubtful,  ///< a space does; and "500. 200" is read as one number that is doubtful
};

/// The number in digits at piece `i`. `layout` has the same bytes at the same places as the text of
/// `pieces`, or is that text, with tabs and line breaks as the document has them: a tab parts cells, hence
/// numbers. A point with a blank beside it belongs to the number when "000" follows ("500. 000",
/// "75 . 000"), which begins no sentence. Nothing when there is none or it has more than fifteen digits.
/// Looks at a bounded number of pieces.
std::optional<ReadNumber> number_in_digits(const Pieces& pieces, std::string_view layout, std::size_t i,
                                           Blanks blanks);

/// The number in words at piece `i`, up to 999.999: "twee", "vijfentwintig", "drieduizend", "anderhalf",
/// "twee en een half"; "een" and "één" are 1, "half" and "een half" 0.5.
std::optional<ReadNumber> number_in_words(const Pieces& pieces, std::size_t i);

/// The power of ten of a scale word at piece `i`: 6 for "miljoen", "mln"; 3 for "duizend"; 0 when it is none.
/// Moves `i` behind the word and the point of its abbreviation.
[[nodiscard]] int take_scale(const Pieces& pieces, std::size_t& i);

}  // namespace raadspoor::nlp
