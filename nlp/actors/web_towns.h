// The municipality that web sites, mail addresses and the numbers of plans tell of.
//
//     town_of_sites("T 14 070 · www.denhaag.nl")  == "gm0518"
//     town_of_sites("a.jansen@gemeente-zeist.nl") == "gm0355"
//     town_of_plan("NL.IMRO.0268.BP22302-VG01")   == "gm0268"
#pragma once

#include <string>
#include <string_view>

namespace raadspoor::nlp {

/// The municipality of most of the host names in `text`, the first of equals; empty when none is one's.
/// Linear.
std::string town_of_sites(std::string_view text);

/// The municipality whose code the first number of a plan holds; empty without. Linear.
std::string town_of_plan(std::string_view text);

}  // namespace raadspoor::nlp
