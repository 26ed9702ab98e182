// Names of laws.
//
//     "de Wmo 2015 en de Jeugdwet" -> BWBR0035362 at "Wmo 2015", BWBR0034925 at "Jeugdwet"
//     "de Wmo" in a paper of 2012 -> BWBR0020031, the law of 2007
//
// Method: a trie over the words of nlp/data/laws.tsv, longest name first.
#pragma once

#include <optional>
#include <string_view>

#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

struct LawName {
    std::size_t last = 0;     ///< the piece behind it
    std::string_view number;  ///< "BWBR0035362"; valid for ever
};

/// The longest name of a law that starts at piece `i`; `year`: of the document, when a name passed on to a
/// later law. Looks at a bounded number of pieces.
std::optional<LawName> law_name(const Pieces& pieces, std::size_t i, int year = 9999);

/// Whether a law's name with its year ends right before piece `last`: "Leerplichtwet 1969".
bool ends_in_year(const Pieces& pieces, std::size_t last);

}  // namespace raadspoor::nlp
