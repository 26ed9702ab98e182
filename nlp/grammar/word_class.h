// Word classes: what each word of a sentence is there.
//
//     "De raad vindt dat dit plan steun verdient." -> article noun singular_verb conjunction …
//
// The classes are those of the Corpus Gesproken Nederlands, as far as the reading of clauses needs them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

enum class WordClass : std::uint8_t {
    noun,             ///< singular
    nouns,            ///< plural
    name,             ///< a name or a word of another language
    adjective,        ///< before a noun: "goede"
    adjective_apart,  ///< by itself: "goed"; also as an adverb
    adjective_noun,   ///< as a noun: "het goede", "ouderen"
    verb_singular,    ///< finite, present: "werk", "is"
    verb_t,           ///< finite, present, with -t: "werkt"
    verb_plural,      ///< finite, present: "werken"
    verb_past,        ///< finite, singular
    verb_past_plural,
    infinitive,
    infinitive_noun,       ///< "het werken"
    participle,            ///< "gewerkt", by itself
    participle_adjective,  ///< "gewerkte", before a noun; also "werkende"
    present_participle,    ///< "werkend", by itself
    number,                ///< "drie", "2024"
    ordinal,
    article,              ///< de, het
    article_een,          ///< een
    pronoun_i,            ///< ik
    pronoun_we,           ///< wij, we
    pronoun_you,          ///< u, jij, jullie, je
    pronoun_he,           ///< hij
    pronoun_they,         ///< zij, ze: she or they
    pronoun_it,           ///< het, by itself
    pronoun_object,       ///< hem, haar, hen, mij, ons
    possessive,           ///< zijn, haar, ons, hun
    relative,             ///< die, dat
    question_word,        ///< wie, wat, welke, hoe, waar, waarom; opens relative clauses as well
    question_determiner,  ///< welke, before a noun
    pronoun_adverb,       ///< er, daar, hier
    demonstrative,        ///< deze, die, dat, before a noun
    demonstrative_apart,  ///< dit, dat, deze, by themselves
    indefinite,           ///< alle, geen, elke, before a noun
    indefinite_apart,     ///< iets, niemand, men, alles
    reflexive,            ///< zich, elkaar
    quantity,             ///< veel, weinig, meer
    preposition,
    preposition_last,  ///< behind its noun, or apart from its verb: "stelt … vast" has none, "neemt … aan"
                       ///< has
    coordinator,  ///< en, of, maar, want
    conjunction,  ///< dat, als, omdat
    adverb,
    interjection,
    comma,
    stop,    ///< . ! ? …
    colon,   ///< : ;
    open,    ///< ( [ and an opening quote
    close,   ///< ) ]
    quote,   ///< a quotation mark of either side
    dash,    ///< – — - by itself
    symbol,  ///< anything else
};
inline constexpr std::size_t word_classes = static_cast<std::size_t>(WordClass::symbol) + 1;

/// The class of each word of one sentence; `words` are spans of `text`, as `tokens` gives them. Linear;
/// thread-safe.
std::vector<WordClass> classes_of(std::string_view text, const std::vector<Span>& words);

}  // namespace raadspoor::nlp
