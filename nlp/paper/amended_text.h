// What an amendment takes out of another paper's text: words that it quotes only to have them deleted or
// replaced, and that nobody who handed it in says.
//
//     "Amendement¶In punt 2 de zinsnede “de brug blijft open” te vervangen door “de brug gaat dicht”."
//         -> "de brug blijft open"
//     "Amendement¶De volgende zin te schrappen: “De raad stemt in met het plan.”"
//         -> "De raad stemt in met het plan."
//     "Amendement¶Oude tekst: De brug blijft open.¶Nieuwe tekst: De brug gaat dicht."
//         -> "De brug blijft open."
//     "Amendement¶“Dat is jammer”, zegt de dorpsraad, want de subsidie vervalt."
//         -> nothing: other words than a place stand between the quotation and what becomes of it
//
// What comes in its place ("door “de brug gaat dicht”") stays: it is proposed. Method: the words that laws
// and councils use for it ("wordt vervangen door", "vervalt", "te schrappen", "oude tekst").
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// Those stretches of `text`, between their quotation marks or behind their label, in order and apart; none
/// in a text that names no amendment. Spans count bytes. A stretch is at most 4,000 bytes long. Any bytes;
/// linear. Thread-safe.
std::vector<Span> text_to_go(std::string_view text);

}  // namespace raadspoor::nlp
