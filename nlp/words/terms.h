// The terms under which a word is found: itself, its stem, and the parts of a compound.
//
//     terms("Randvoorwaarden")
//         -> exact "randvoorwaarden", stem "randvoorwaard", part "rand", part "voorwaard"
//     terms("zorg- en welzijnsakkoord") also gives stem "zorgakkoord" at the place of "zorg"
//     terms("2%") -> exact "2%", part "2"
//     terms("2 procent") -> exact "2", stem "2%", and exact "procent"
//     terms("Midden-Groningen") -> exact "midden", stem "middengroningen", and exact "groningen"
//
// The exact term opens a position; stem and parts share it (colocated tokens). A stem that equals its exact
// term is left out; a part is the stem of the part, and of a compound of three parts or more also of its
// beginnings and ends ("jeugdzorgbudget": jeugd, zorg, budget, jeugdzorg, zorgbudget). So a word is asked for
// as `query_forms` tells: never by hand.
//
// The version names everything that decides the terms: a database made with another version must be rebuilt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/term.h"

namespace raadspoor::nlp {

/// Changes whenever the same text would give other terms.
inline constexpr std::string_view terms_version = "4";

/// Hands every term of `text` to `sink`: an Analyser. Any bytes are allowed. Linear; thread-safe (a bounded
/// cache a thread).
void terms(std::string_view text, const TermSink& sink);

/// A form to ask for.
struct QueryForm {
    TermKind kind = TermKind::exact;
    std::string text;

    friend bool operator==(const QueryForm&, const QueryForm&) = default;
};

/// What a piece of a question without blanks asks for. It is found where any of `forms` stands at one
/// position, or where the exact terms `phrase` stand next to each other. `phrase` is empty for a piece of one
/// word.
struct [[nodiscard]] QueryForms {
    std::vector<QueryForm> forms;
    std::vector<std::string> phrase;
};

/// How `piece` is asked for, broadly. "voorwaarden" -> exact voorwaarden | exact voorwaard | stem voorwaard |
/// part voorwaard; "Sittard-Geleen" -> phrase sittard geleen, or exact | stem | part sittardgeleen. Both are
/// empty when the piece holds no word. An exact phrase ("between quotes") is asked for by the exact terms
/// that `terms` gives for it, and nothing else.
QueryForms query_forms(std::string_view piece);

/// The stem of a folded word: "voorwaarden" and "voorwaarde" -> "voorwaard"; moties and motie, steden and
/// stad meet.
///
/// Method: Porter's Dutch stemmer (Snowball, libstemmer); then f and v, s and z, and double consonants at the
/// end are one; plurals in -ies and -es, endings with an apostrophe, and a table of irregular words
/// (data/stems.tsv) come first. Of a compound only the last part is stemmed: "raadsleden" -> "raadslid".
std::string stem(std::string_view folded);

/// The parts of a folded compound, in order, with linking letters left out; empty when it is none that we
/// know. "randvoorwaarden" -> "rand", "voorwaarden". Spans count bytes of `folded`.
///
/// Method: as Koehn and Knight, Empirical Methods for Compound Splitting (EACL 2003): of all ways to cut the
/// word in known parts the one whose parts are used most, if they are used more than the word itself. "Used"
/// counts in how many other words of a word list a part stands (data/lexicon.tsv), apart for first and last
/// place, with the linking letters it takes there.
std::vector<Span> compound_parts(std::string_view folded);

}  // namespace raadspoor::nlp
