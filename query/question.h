// What a person asks, as the index understands it.
//
//     parse_question("randvoorwaarden -begroting")     match: all{randvoorwaarden, none{begroting}}
//     parse_question("\"ravijnjaar 2026\" soort:motie")  match: phrase{ravijnjaar 2026}   filter: kind motie
//
// Words are all required and follow Dutch inflection and compounds; "…" is an exact phrase (case and accents apart), * a prefix, OR, -word
// or NOT, NEAR(a b, 5), parentheses; fields soort: gemeente: organisatie: partij: afzender: ondertekenaar: titel: van: tot: bevat:.
// Hyphens, slashes, quotes of any kind, %, commas and colons in ordinary text are text.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "index/match.h"

namespace raadspoor::query {

struct Question {
    std::string text;     ///< as asked
    std::string parsed;   ///< the tree in Dutch words: what was really asked
    index::Match match;   ///< Op::all without children when only filters are given
    index::Filter filter;
};

/// Reads a question. Errors (code "question") say in Dutch what is wrong and at which place: an empty question, one of only
/// punctuation, only NOT, an unbalanced bracket, too long (over 1000 bytes or 32 terms). Any bytes are allowed. Linear; thread-safe.
[[nodiscard]] Result<Question> parse_question(std::string_view text);

}  // namespace raadspoor::query
