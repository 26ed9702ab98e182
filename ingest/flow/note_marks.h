// Note marks that are glued to a word, where neither raised print nor a blank tells them apart:
// "preventie2;", "20263".
#pragma once

#include <string_view>

namespace raadspoor::ingest {

/// Where in `word` the mark of note `number` begins; npos when the word does not end in it. The mark follows
/// a word of three letters or more, a year, or a closing bracket or quote, and may be followed by
/// punctuation.
///
///     glued_mark("preventie2;", 2) == 9   glued_mark("20263", 3) == 4   glued_mark("M50", 50) == npos
std::size_t glued_mark(std::string_view word, int number);

}  // namespace raadspoor::ingest
