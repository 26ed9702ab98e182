// A quantity as people and programs are shown it: one way, in lists, lines and analyses.
//
//     "€ 3,85 miljoen"  "€ 4.500/woning"  "€ 12,50"  "3%"  "600 meter"  "120–180 GWh"  "4 × tiphoogte"
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "corpus/annotation.h"

namespace raadspoor::query {

/// The number or range with its unit, as Dutch has it: points between thousands, a comma before decimals;
/// from a million on in millions or milliards when three decimals say it exactly. How the number binds
/// (`bound`) is not said: the quotation beside it does.
std::string spoken(const Quantity& quantity);

/// An amount of money in euros, as an annotation has it: "3850000" -> "€ 3,85 miljoen". What is no number
/// stays as it is.
std::string spoken_amount(const std::string& value);

/// {"value": 120, "unit": "GWh"}, and where they say something "to": 180 and "bound": "at_least".
nlohmann::ordered_json quantity_json(const Quantity& quantity);

/// Why an amount has no value, a Dutch sentence; empty when it has one.
std::string_view doubt_of(const Amount& amount);

}  // namespace raadspoor::query
