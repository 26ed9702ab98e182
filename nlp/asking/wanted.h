// The sort of answer that a question wants, and whether a sentence may hold it.
//
//     wanted_by("Tot wanneer kunnen gemeenten stemmen?")      -> {day}
//     may_answer(Wanted::day, "Gemeenten kunnen tot 22 oktober 16.00 uur instemmen.")   -> true
//
// A cue, not a reading: it decides which of two sentences with the same words is shown first.
#pragma once

#include <string_view>
#include <vector>

namespace raadspoor::nlp {

enum class Wanted {
    day,        ///< wanneer, tot wanneer, hoe lang, hoe laat
    number,     ///< hoeveel
    person,     ///< wie, wiens, door wie
    reason,     ///< waarom
    condition,  ///< onder welke voorwaarde
    promise,    ///< wat is er toegezegd
    outcome,    ///< is de motie aangenomen, wat was de uitslag
    view,       ///< wat vindt, is … voor of tegen
    place       ///< waar
};

/// The sorts that `question` asks for, in that order; empty when it cannot be told. Linear; thread-safe.
std::vector<Wanted> wanted_by(std::string_view question);

/// Whether `sentence` holds what such an answer holds. Linear; thread-safe.
bool may_answer(Wanted wanted, std::string_view sentence);

}  // namespace raadspoor::nlp
