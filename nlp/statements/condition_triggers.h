// The words that open a condition.
//
//     trigger_at(words, i) on "op voorwaarde dat de raad …"
//         -> {"op voorwaarde dat", "condition.op_voorwaarde", hard, always}
//
// The longest trigger wins: "alleen als" before "als". The table is in the .cpp; each rule has examples in
// tests/examples/condition.txt.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "nlp/statements/clause.h"

namespace raadspoor::nlp {

/// When a trigger opens a condition.
enum class TriggerUse {
    always,         ///< whatever follows: "mits"
    unless_polite,  ///< but not as a set phrase ("indien nodig") or a courtesy ("indien u vragen heeft")
    clause,         ///< only before a clause with a verb, since it also compares: "als", "wanneer"
    opening,        ///< only at the beginning of a sentence: "mochten"
    limited,        ///< only after "niet eerder", "niet anders", or, of "dan nadat", after "niet"
    denied,         ///< only after a "niet", "geen", "pas" or "alleen" that it limits: "niet tekenen voordat"
    phrase,         ///< before a noun, where something is allowed or done only so: "alleen met"
};

struct Trigger {
    std::string_view words;
    Rule rule;
    Modality modality;
    TriggerUse use = TriggerUse::always;
    std::size_t length = 1;  ///< number of words
};

/// The longest trigger that begins at word `at`, or nullptr. Constant.
const Trigger* trigger_at(const std::vector<ClauseWord>& words, std::size_t at);

}  // namespace raadspoor::nlp
