// Whether two spellings name one party, listed or local.
//
//     same_party("HvDH", "Hart voor Den Haag") · same_party("PvdD", "Partij voor de Dieren")
//     same_party("HSP", "Haagse Stadspartij") · same_party("GL", "GroenLinks")
//     !same_party("SP", "Stadspartij") · !same_party("CDA", "CU")
#pragma once

#include <string_view>

namespace raadspoor::nlp {

/// Case does not matter. An abbreviation is made of the first letters of the words, or of the parts of a
/// compound ("stads-partij"), in order and without one left over. Symmetric; thread-safe.
bool same_party(std::string_view one, std::string_view other);

/// Whether both are one party, or one is a part of the other's joint list: "ChristenUnie" of "CU/SGP".
bool shares_party(std::string_view one, std::string_view other);

}  // namespace raadspoor::nlp
