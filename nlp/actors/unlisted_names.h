// Names that no list has: words with capitals behind a word that announces a name.
//
//     name_end("Omgevingsdienst Noord en West is", 16) is behind "Noord"
//     town_end("Dorp aan de Beek is", 0) is behind "Beek"
//
// Both look at six words at most and take any bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace raadspoor::nlp {

/// Where the name that begins at `at` ends: words with capitals, with "van", "voor de", "&" and the like
/// between them. `at` itself when there is none. An exclamation mark belongs to the name, and ends it.
std::size_t name_end(std::string_view text, std::size_t at);

/// Likewise the name of a town, which has only "aan", "op" and "bij" within.
std::size_t town_end(std::string_view text, std::size_t at);

/// Whether `words` open with a word that has a capital but opens no name: "Raad", "Datum", "Het".
bool opens_with_common_word(std::string_view words);

}  // namespace raadspoor::nlp
