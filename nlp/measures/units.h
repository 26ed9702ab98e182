// What a number may be a number of: the units of data/units.tsv.
//
//     "meter" and "m" -> meter, a length     "huurwoningen" -> a count     "vierkante meter" -> m²
//     "resp", "extra" -> none: a word that is no unit is none
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

/// What a unit measures.
enum class Dimension {
    money,  ///< euros
    share,  ///< percents, per mille
    time,
    count,  ///< what is counted: homes, people, votes
    times,  ///< "keer", "4x"
    other,  ///< length, area, power, energy, …
};

struct Unit {
    std::string_view name;  ///< as it is said: "€", "%", "meter", "GWh", "woningen"
    Dimension dimension = Dimension::other;
    int power = 0;  ///< of ten, by which the number is multiplied: -2 of "eurocent"
};

/// A unit as it stands in a text.
struct [[nodiscard]] ReadUnit {
    Unit unit;
    std::string name;      ///< that of `unit`; of a compound the word: "huurwoningen"
    std::size_t last = 0;  ///< the piece behind it
};

/// The unit that begins at piece `i`, the longest there is; nothing when no unit does. Looks at a bounded
/// number of pieces; thread-safe.
std::optional<ReadUnit> unit_at(const Pieces& pieces, std::size_t i);

/// A unit without what it is reckoned per: "€/woning" -> "€". The slash of "km/u" is none.
std::string_view without_per(std::string_view unit);

/// Whether two units measure the same: "€" and "€/woning" do, "€/woning" and "€/plek" do not.
bool same_unit(std::string_view one, std::string_view other);

}  // namespace raadspoor::nlp
