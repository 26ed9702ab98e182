// The clauses of a sentence: who does what to what, whether it is denied, and whether it is told, asked,
// demanded or only imagined.
//
//     "Het college stelt de nota niet vast, omdat de raad om uitstel heeft gevraagd."
//       0 main         verb "stelt"  lemma vaststellen  subject "Het college"  object "de nota"
//                      denied by "niet", told, present
//       1 subordinate  "omdat", hangs on 0  verb "heeft"  lemma vragen  subject "de raad"
//                      prepositional om + "uitstel", affirmed, told, perfect
//
// A reader for the prose of councils, no parser of all Dutch: what it is not sure of is unknown or absent,
// and a clause without a subject is better than one with a wrong subject. Headings, tables and other
// languages give fragments.
//
// Method: word classes (word_class.h), then the fields of the Dutch clause: a main clause has its finite verb
// second, a subordinate one has its verbs at its end, behind a word that opens it. Openers, commas with a
// verb before them, and a coordinator with a finite verb on both sides are the borders.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names.h"
#include "corpus/span.h"

namespace raadspoor::nlp {

enum class ClauseKind : std::uint8_t {
    main,
    subordinate,  ///< opened by a conjunction or a question word, verbs at its end
    relative,     ///< opened by die, dat, wat, wie, waar-
    infinitive,   ///< "(om) … te …", without a finite verb
    fragment,     ///< no verb that we know: a heading, a name, words in another language
};

enum class Tense : std::uint8_t { unknown, present, past, perfect, future };

enum class Voice : std::uint8_t { unknown, active, passive };

/// How what a clause says is put. A clause that hangs on another inherits what that one puts it under: of
/// "wij hopen dat de raad instemt" the second clause is hoped, not told.
enum class Reality : std::uint8_t {
    unknown,
    told,
    demanded,  ///< moeten, dienen te, behoren te, "is vereist dat"; an imperative, the item of a request
    possible,  ///< kunnen, mogen
    intended,  ///< zullen, gaan, willen, "zijn voornemens", "is van plan"
    hoped,     ///< hopen, verwachten, streven, beogen
    imagined,  ///< in an if-clause, or under it; zou
    asked,     ///< a question, with or without its mark; "de vraag of"
    past,      ///< told of the past: "destijds", "was in 2015"
};
/// What sort of word a noun phrase has for its head.
enum class Who : std::uint8_t {
    noun,
    name,      ///< a name, written with a capital: "de VNG", "Zeist"
    ik,        ///< ik, mij
    wij,       ///< wij, we, ons
    jij,       ///< u, jij, jullie
    third,     ///< hij, zij, het, deze, dit, dat, dezen
    relative,  ///< die, dat, wie: the noun before it
    question,  ///< wie, wat, welke, hoeveel
    anyone,    ///< men, iemand, niemand, iedereen, alles, niets
};

/// A noun phrase, from its determiner to the end of what belongs to its noun, and the noun itself. Without
/// clauses that hang on it.
struct NounPhrase {
    Span span;
    Span head;
    Who who = Who::noun;
    bool plural = false;

    friend bool operator==(const NounPhrase&, const NounPhrase&) = default;
};

/// "met het voorstel", "daarmee" (whose phrase is empty and whose preposition is "met").
struct Prepositional {
    std::string preposition;  ///< in lower case
    Span span;                ///< with the preposition
    NounPhrase phrase;        ///< empty when the preposition stands in a word with er-, daar-, hier-, waar-

    friend bool operator==(const Prepositional&, const Prepositional&) = default;
};

/// Spans count bytes of the text that was read. Absent is an empty span, an empty string or no value.
struct [[nodiscard]] Clause {
    Span span;  ///< from its first word to its last, with the clauses that stand inside it
    ClauseKind kind = ClauseKind::fragment;
    std::string conjunction;  ///< the words that open it, in lower case: "dat", "om", "waarvoor", "en"
    std::optional<std::size_t> hangs_on;  ///< index of the clause it is part of, or is set beside by "en"
    bool from_lead_in = false;            ///< a list's item: it goes on with the words of its lead-in

    Span verb;          ///< the finite verb; of an infinitive clause its infinitive
    std::string lemma;  ///< of the main verb, particle first: "vaststellen"; of a copular clause the copula
    std::string modal;  ///< the lemma of its modal verb: kunnen, moeten, mogen, zullen, willen, dienen, …
    Tense tense = Tense::unknown;
    Voice voice = Voice::unknown;

    std::optional<NounPhrase> subject;
    /// Who is meant when the clause itself does not say: the subject of the clause beside it ("… en
    /// verzoekt"), of an infinitive who is to act, of "die" the noun before it.
    std::optional<NounPhrase> understood;
    bool impersonal = false;  ///< surely without subject: "er wordt gewerkt", an imperative
    std::optional<NounPhrase> object;
    std::optional<NounPhrase> agent;  ///< of a passive clause: whom "door" names
    std::vector<Prepositional> prepositional;
    /// Of a copular clause: what the subject is said to be, and its noun or adjective ("is voorwaarde voor",
    /// "is akkoord", "is tegen"); also of "achten", "vinden" with an adjective.
    std::optional<NounPhrase> predicate;

    bool denied = false;
    Span denial;  ///< the word that denies it: "niet", "geen", "weigert"

    Reality reality = Reality::unknown;

    friend bool operator==(const Clause&, const Clause&) = default;
};

/// The clauses of `sentence`, by begin of verb; those that hang on one another tell so by index. `lead_in` is
/// what introduces it when it is an item of a list ("Het college verzoekt:"), a span of the same text that
/// lies before it; its clauses are read but not given, and subjects may lie in it.
///
/// Any bytes are allowed. Linear: a sentence is read up to `longest_sentence` bytes, what is behind that
/// gives no clauses. Thread-safe. Costs some 0.3 µs a byte: call it for sentences that matter.
std::vector<Clause> read_clauses(std::string_view text, Span sentence, Span lead_in = {});

inline constexpr std::size_t longest_sentence = 20'000;

}  // namespace raadspoor::nlp

namespace raadspoor {

template <>
inline constexpr std::array<std::string_view, 9> names<nlp::Reality>{
    "", "told", "demanded", "possible", "intended", "hoped", "imagined", "asked", "past"};
template <>
inline constexpr std::array<std::string_view, 5> names<nlp::ClauseKind>{"main", "subordinate", "relative",
                                                                        "infinitive", "fragment"};
template <>
inline constexpr std::array<std::string_view, 5> names<nlp::Tense>{"", "present", "past", "perfect",
                                                                   "future"};
template <>
inline constexpr std::array<std::string_view, 3> names<nlp::Voice>{"", "active", "passive"};

}  // namespace raadspoor
