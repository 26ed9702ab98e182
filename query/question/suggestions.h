// Words that somebody who found nothing may have meant.
//
//     near_spellings("gezondheidbevordering", vocabulary)  ->  "gezondheidsbevordering"
//
// Method: Damerau's edits (1964) - a letter too many, too few, another, or two swapped - counted by optimal
// string alignment.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::query {

/// Tells every exact term of an index that begins with `prefix` (any, when it is empty), with how often it
/// occurs.
using Vocabulary = std::function<void(
    std::string_view prefix, const std::function<void(std::string_view term, std::size_t count)>& take)>;

/// The words of `vocabulary` that differ from `word`, a folded one, by few edits: one in words of four or
/// five letters, two in longer ones. At most three: fewest edits first, then the most used. Empty for shorter
/// words and for what holds a digit: near a number is another number. Words with the same first or second
/// letter are looked at first, all others only when there is none.
std::vector<std::string> near_spellings(std::string_view word, const Vocabulary& vocabulary);

/// The number of edits between two UTF-8 texts, `most` + 1 when there are more. Costs the length of the one
/// times `most`.
std::size_t edits_between(std::string_view left, std::string_view right, std::size_t most);

}  // namespace raadspoor::query
