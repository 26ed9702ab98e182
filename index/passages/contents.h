// Tells a table of contents from the text that it points to.
//
//     "3.2 Regionale samenwerking ........ 13\n3.3 Eerstelijnszorg ........ 14"     is one
//     "1 Inleiding 4\n2 Waar gaan we naartoe? 8\n3 Financiën 16"                    is one: they go up
//     "In 2024 waren dat er 13."                                                    is none
#pragma once

#include <string_view>

namespace raadspoor::index {

/// Whether most lines of `passage` end in the number of a page, going up, or after a row of points. Linear.
bool lists_contents(std::string_view passage);

}  // namespace raadspoor::index
