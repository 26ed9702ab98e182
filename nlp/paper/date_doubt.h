// A date that the paper itself gives the lie: a motion "in vergadering bijeen op 23 januari 2024" that was
// "aangenomen op 23 januari 2025", a letter older than the letter it answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"

namespace raadspoor::nlp {

/// Why the date of `metadata` can hardly be right, a Dutch sentence with the likely day when one can be told;
/// empty when nothing speaks against it. `dates` are those of `text`, which the paper states. Linear.
[[nodiscard]] std::string doubt_of_date(std::string_view text, const Metadata& metadata,
                                        const std::vector<Date>& dates);

}  // namespace raadspoor::nlp
