// What a sentence says of a thing that is asked for: that it is there or lacking, goes, gets less, becomes
// something else, or is asked.
//
//     "Per januari vervalt de subsidie."                  of "de subsidie"  -> withdrawn, "vervalt"
//     "Er is afgesproken dat er extra geld komt."         of "extra geld"   -> promised, "komt"
//     "Zonder gelijke toegang tekenen wij niet."          of "gelijke toegang" -> nothing: no row says so
//
// Read by clauses (nlp/grammar/clauses.h) and the rows of nlp/data/fates.tsv: what decides must be said of
// the thing itself, as subject, object or behind a preposition of the row, in its own clause or in one that
// the clause is the object of. What is denied is the opposite; what is only asked, possible or imagined says
// nothing; what is demanded is a demand.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names.h"
#include "corpus/span.h"
#include "nlp/grammar/clauses.h"

namespace raadspoor::query {

enum class Fate {
    met,
    stays,
    promised,
    partly,
    unmet,
    withdrawn,
    weakened,
    sharpened,
    converted,
    hard,
    soft
};

struct FateRead {
    Fate fate = Fate::met;
    Span evidence;           ///< the words that decided
    std::string rule;        ///< "fate.withdrawn.vervallen"
    std::size_t clause = 0;  ///< index of the clause in which they stand
    bool denied = false;     ///< the opposite of what its words say by themselves
    bool past = false;       ///< told as of an earlier time: "kwam te vervallen"
};

/// What the sentence with these clauses says of the thing at `thing`. Nothing when it says nothing of it.
/// Spans count bytes of `text`. Linear in the sentence times the rows; thread-safe.
///
/// `thing` may be a word that points back ("hiermee"): then all of its clause is about it.
std::optional<FateRead> fate_of(std::string_view text, Span sentence, const std::vector<nlp::Clause>& clauses,
                                Span thing);

/// The clause that holds `offset` and no smaller one does; nothing when none does.
std::optional<std::size_t> innermost(const std::vector<nlp::Clause>& clauses, std::size_t offset);

}  // namespace raadspoor::query

namespace raadspoor {

/// As in the table: "met".
template <>
inline constexpr std::array<std::string_view, 11> names<query::Fate>{
    "met",      "stays",     "promised",  "partly", "unmet", "withdrawn",
    "weakened", "sharpened", "converted", "hard",   "soft"};

}  // namespace raadspoor
