// The numbers of list items, headings and notes as they are written: "3", "c", "iv".
//
//     list_number(4, NumberStyle::lower_roman) == "iv"    list_number(27, NumberStyle::lower_letter) == "aa"
#pragma once

#include <string>

namespace raadspoor::ingest {

enum class NumberStyle {
    none,
    decimal,
    decimal_zero,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman,
    ordinal
};

/// `number` written in `style`. After "z" comes "aa", then "bb". What a style cannot write (letters and Roman
/// numerals below 1 or above 4999) is written in digits.
std::string list_number(int number, NumberStyle style);

}  // namespace raadspoor::ingest
