// What a word is in its verb's other forms, for whoever looks for it.
//
//     verb_family("gesteund")    -> "steunen" "steunt" "steunde" "steunden" "gesteund" … "steuning"
//     "steuningen" verb_family("toezegging")  -> "toezeggen" "toezegt" "toegezegd" … verb_family("besluit"),
//     verb_family("raad")   -> nothing: as likely to be nouns
//
// A form that no word has ("steuning") finds nothing, and does no harm.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::nlp {

/// The forms, folded, of the verbs that `folded` (a folded word) may be a form of or the deed of, and those
/// deeds; none of less than four letters ("ik in" is a form of innen). Empty when a noun is as likely.
/// Thread-safe.
std::vector<std::string> verb_family(std::string_view folded);

}  // namespace raadspoor::nlp
