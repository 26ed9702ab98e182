// What a person asks, as the index understands it.
//
//     parse_question("randvoorwaarden -begroting")
//         -> match none{randvoorwaarden, begroting}; told as ‘randvoorwaarden’ en niet ‘begroting’
//     parse_question("\"ravijnjaar 2026\" soort:motie")
//         -> match phrase{ravijnjaar 2026}; filter kind motie
//
// Words are all required and follow Dutch inflection and compounds; "…" is an exact phrase (case and accents
// apart), * a prefix of three letters or more, OR, -word or NOT, NEAR(a b, 5), parentheses (OF, EN, NIET and
// BIJ as well); fields soort: gemeente: organisatie: partij: afzender: ondertekenaar: titel: van: tot: jaar:
// bevat: document:, and -soort:motie for what must not be. +word is that word only, and +exact by itself
// makes every word exact. Words beside each other bind more tightly than OR. Hyphens, slashes, quotes of any
// kind, %, commas and colons in ordinary text are text: what they cut in several words is asked for as a
// phrase. Different fields all hold; the values of one field are alternatives.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "index/store/match.h"

namespace raadspoor::query {

/// An abbreviation of a question that is also looked for written out.
struct Expansion {
    std::string word;               ///< as asked: "HLO"
    std::vector<std::string> full;  ///< "Hoofdlijnenakkoord Ouderenzorg"
};

/// What a word stands for when it is an abbreviation; empty for all others.
using WrittenOut = std::function<std::vector<std::string>(std::string_view word)>;

struct [[nodiscard]] Question {
    std::string text;      ///< as asked, made clean (ingest::clean)
    std::string parsed;    ///< what was really asked, in Dutch words: question_text.h
    index::Match match;    ///< Op::all without children when only filters are given
    index::Filter filter;  ///< `documents` as the person named them: to be resolved by Reader::find_document
    std::vector<Expansion> expansions;
    bool plain = false;  ///< nothing but words: none exact, excluded, or bound by an operator
    std::string words;   ///< the words of a plain question, without its fields
};

/// Reads a question. Errors (code "question") say in Dutch what is wrong and at which place: an empty
/// question, one of only punctuation, only NOT, an unbalanced bracket or quotation mark, an unknown value of
/// a field, too long (over 1000 bytes or 32 terms). Any bytes are allowed. Linear; thread-safe. Words that
/// `written_out` knows, and that are not asked for exactly, are looked for in both forms; at most eight forms
/// come in.
[[nodiscard]] Result<Question> parse_question(std::string_view text, const WrittenOut& written_out = {});

}  // namespace raadspoor::query
