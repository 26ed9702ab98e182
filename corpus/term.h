// A term: a form under which a word can be found.
//
//     "Randvoorwaarden" at {10, 25} -> {exact "randvoorwaarden"} {stem "randvoorwaard"} {part "voorwaard"} …
//
// `nlp` makes terms, `index` stores them, and neither knows the other: `query` hands the one to the other as
// a function.
#pragma once

#include <functional>
#include <string_view>

#include "corpus/span.h"

namespace raadspoor {

enum class TermKind {
    exact,  ///< the word itself, folded: case, accents and quotes apart
    stem,   ///< its Dutch stem
    part,   ///< the stem of a part of a compound
};

struct Term {
    TermKind kind = TermKind::exact;
    std::string_view text;  ///< valid during the call that hands it over
    Span span;              ///< bytes of the text it was made from; the word's part for a TermKind::part
};

/// Takes one term. Terms come in order of position; an exact term opens a new position, the others share it.
using TermSink = std::function<void(const Term&)>;

/// Cuts a text in terms. Must be pure: the same text gives the same terms, on every thread.
using Analyser = std::function<void(std::string_view text, const TermSink&)>;

}  // namespace raadspoor
