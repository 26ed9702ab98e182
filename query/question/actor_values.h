// Under which values the index holds an actor that a person calls by name.
//
//     municipality_values("wijk bij duurstede") == {"gm0352"}
//     municipality_values("Bergen") == {"gm0373", "gm0893"}
//     party_values("Partij van de Arbeid") == {"party:PvdA"}
//     names_of_actor("VNG") has "vng" and "vereniging van nederlandse gemeenten"
//     organisation_values("gemeente Zeist") == {"gm0355"}
//     organisation_values("vng") == {"VNG"}
//     near_actors("Zeits", ActorSort::municipality) == {"Zeist"}
//
// Case, accents and punctuation do not matter. The names are nlp's (data/*.tsv). A name that is not among
// them stands for itself. All are thread-safe; the first call reads the tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::query {

/// Several when municipalities share a name.
std::vector<std::string> municipality_values(std::string_view name);
std::vector<std::string> party_values(std::string_view name);
/// An organisation; else a municipality or a party of that name.
std::vector<std::string> organisation_values(std::string_view name);

/// The names, folded, of the actors that `name` may mean, and their values; of an unknown one its own.
std::vector<std::string> names_of_actor(std::string_view name);

/// What sort of actor a field names.
enum class ActorSort { municipality, party, organisation };

/// The usual names of those of that sort that an unknown `name` may be a misspelling of, nearest first, at
/// most three; empty when it is a known one.
std::vector<std::string> near_actors(std::string_view name, ActorSort sort);

}  // namespace raadspoor::query
