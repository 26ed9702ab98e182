// The terms under which a word is found: itself, its stem, and the parts of a compound.
//
//     terms("Randvoorwaarden") -> exact "randvoorwaarden", stem "randvoorwaard", part "rand", part "voorwaard"
//     terms("zorg- en welzijnsakkoord") also gives "zorgakkoord" at the place of "zorg"
//
// The exact term opens a position; stem and parts share it (colocated tokens). The version names everything that decides
// the terms: a database made with another version must be rebuilt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/term.h"

namespace raadspoor::nlp {

/// Changes whenever the same text would give other terms.
inline constexpr std::string_view terms_version = "1";

/// Hands every term of `text` to `sink`: an Analyser. Any bytes are allowed. Linear; thread-safe.
void terms(std::string_view text, const TermSink& sink);

/// The stem of a folded word: "voorwaarden" and "voorwaarde" -> "voorwaard"; moties and motie, steden and stad meet.
[[nodiscard]] std::string stem(std::string_view folded);

/// The parts of a folded compound, in order, with linking letters left out; empty when it is none that we know.
/// "randvoorwaarden" -> "rand", "voorwaarden". Spans count bytes of `folded`.
[[nodiscard]] std::vector<Span> compound_parts(std::string_view folded);

}  // namespace raadspoor::nlp
