// Names of people and the roles in which they act.
//
//     read_person("mr. D.P. Zonderland")                -> name "D.P. Zonderland"
//     read_person("wethouder Joost van den Akker", 10)  -> name "Joost van den Akker"
//     read_role("De loco-burgemeester,")                -> "loco-burgemeester"
//
// A name is initials or given names, particles ("van den", "ter") and one or more surnames with hyphens;
// titles before it and behind it do not belong to it. Any bytes are allowed; each call looks at one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// A name in a line: `span` counts bytes of that line, titles left out; `name` has single blanks.
struct Person {
    Span span;
    std::string name;
    std::size_t end = 0;  ///< where the name ends, titles behind it included
};

/// The person whose name, or title, begins at `at` (blanks are skipped); nothing when no full name stands
/// there.
std::optional<Person> read_person(std::string_view line, std::size_t at = 0);

/// A surname alone, as members of parliament sign: the whole of `line` is "Van der Zijl" or "Sietske de
/// Groot".
std::optional<Person> read_surname(std::string_view line);

/// A role at the beginning of a line: the bare noun and where it ends.
struct Role {
    std::string noun;
    std::size_t end = 0;
};

/// The role that begins at `at` ("de", "De waarnemend" and such are skipped); nothing when there is none.
std::optional<Role> read_role(std::string_view line, std::size_t at = 0);

}  // namespace raadspoor::nlp
