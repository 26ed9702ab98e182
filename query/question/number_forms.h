// A number as papers may write it.
//
//     number_spellings({"1250000"})
//         -> "1250000" · "1.250.000" · "1 250 000" · "1,25 miljoen" · "1,25 mln"
//     number_spellings({"93,4%", "van", "de"})
//         -> "93,4%" "van" "de" · "93,4" "procent" "van" "de"
#pragma once

#include <string>
#include <vector>

namespace raadspoor::query {

/// `words`, exact terms of what was asked, and the same with their first number otherwise: with and without
/// points or blanks between thousands, in millions and billions (also abbreviated), with % or "procent". Only
/// `words` when none of them is such a number: a year, a number below a thousand.
std::vector<std::vector<std::string>> number_spellings(const std::vector<std::string>& words);

}  // namespace raadspoor::query
