// The words of a text as the index has them: folded, without punctuation.
//
//     exact_terms("De Raad, in Één") == {"de", "raad", "in", "een"}     folded("De Raad") == "de raad"
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::query {

/// The exact terms of `text`, as a document with this text has them.
std::vector<std::string> exact_terms(std::string_view text);
/// Each of them once.
std::set<std::string> distinct_terms(std::string_view text);
/// With a blank between: to compare names and titles by.
std::string folded(std::string_view text);

}  // namespace raadspoor::query
