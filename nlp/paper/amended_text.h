// What an amendment takes out of another paper's text: words that it quotes only to have them deleted or
// replaced, and that nobody who handed it in says.
//
//     "In beslispunt 2 de zinsnede “de brug blijft open” te vervangen door “de brug gaat dicht”."
//         -> "de brug blijft open"
//     "De volgende zin te schrappen: “De raad stemt in met het plan.”"
//         -> "De raad stemt in met het plan."
//     "Oude tekst: De brug blijft open.¶Nieuwe tekst: De brug gaat dicht."
//         -> "De brug blijft open."
//     "Het college heeft “De brug blijft open” vastgesteld."
//         -> nothing
//
// What comes in its place ("door “de brug gaat dicht”") stays: it is proposed. Method: the words that
// lawmakers use for it (Aanwijzingen voor de regelgeving, 6.9–6.12: "wordt vervangen door", "vervalt") and
// those of council papers ("te schrappen", "oude tekst").
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// Those stretches of `text`, between their quotation marks or behind their label, in order and apart. Spans
/// count bytes. A stretch is at most 4,000 bytes long. Any bytes; linear. Thread-safe.
std::vector<Span> text_to_go(std::string_view text);

}  // namespace raadspoor::nlp
