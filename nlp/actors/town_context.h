// Whether a municipality's name stands for the municipality or for the place.
//
// Acts:   de gemeente Zeist · het college van Waterveen · Heeft Zeist de brief ondersteund? · door Zeist
// gekozen · "Ommen, 12 maart" over a signature Place:  een flat in Zeist · station Zeist · rond Zeist
//
// What neither tells stays open: "Zeist" in a list acts as the others do.
#pragma once

#include <string_view>

#include "corpus/span.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Whether the words around `name` (bytes of Reading::text) tell that it acts. Looks at a bounded stretch of
/// text.
bool town_acts(const Reading& reading, Span name);

/// Whether a name behind the words `before` is a person's: "wethouder Van [Beek]", "de heer [Best]".
bool names_person(std::string_view before);

/// Whether a name behind the words `before` is a place: they end in a preposition. "van" in "het college van"
/// is one, too, so ask town_acts first.
bool place_follows(std::string_view before);

}  // namespace raadspoor::nlp
