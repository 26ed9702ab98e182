// Which words are Dutch, as far as a list of words and their compounds tells.
//
//     is_dutch("zwembad") && is_dutch("Randvoorwaarden") && !is_dutch("zwernbad")
//
// The list (lexicon.tsv of the nlp wing, the very file, carried in the program) holds parts of compounds, and
// misses much: of plain text two words in three are known, of garbage one in six. So a single unknown word
// tells nothing; many do.
#pragma once

#include <string_view>

namespace raadspoor::ingest {

/// Whether `word`, letters alone, is in the list, is an inflection of what is in it, or a compound of such.
/// Case does not count. The list is made ready at first use, in some milliseconds; safe to call from several
/// threads at once.
[[nodiscard]] bool is_dutch(std::string_view word);

}  // namespace raadspoor::ingest
