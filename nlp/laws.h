// Names of laws.
//
//     "de Wmo 2015 en de Jeugdwet" -> BWBR0035362 at "Wmo 2015", BWBR0034925 at "Jeugdwet"
//
// Method: a trie over the words of nlp/data/laws.tsv, longest name first.
#pragma once

#include <optional>
#include <string_view>

#include "nlp/pieces.h"

namespace raadspoor::nlp {

struct LawName {
    std::size_t last = 0;     ///< the piece behind it
    std::string_view number;  ///< "BWBR0035362"; valid for ever
};

/// The longest name of a law that starts at piece `i`. Looks at a bounded number of pieces.
[[nodiscard]] std::optional<LawName> law_name(const Pieces& pieces, std::size_t i);

/// Whether a law's name with its year ends right before piece `last`: "Leerplichtwet 1969".
[[nodiscard]] bool ends_in_year(const Pieces& pieces, std::size_t last);

}  // namespace raadspoor::nlp
