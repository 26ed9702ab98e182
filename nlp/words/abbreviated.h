// What a word says of the point behind it: data/abbreviations.tsv.
//
//     abbreviated("Drs") == Abbreviated::name     abbreviated("wet") == Abbreviated::no
//     opens_sentence("De")     takes_letter("bijlage")
//
// Words are looked up without their last point, in any case. Thread-safe.
#pragma once

#include <string_view>

namespace raadspoor::nlp {

/// What an abbreviation says of the point behind it. A point behind none ends a sentence.
enum class Abbreviated {
    no,
    name,    ///< "drs.": a name or noun follows, never the end of a sentence
    number,  ///< "art.": ends none before a digit, nor before a capital that opens no sentence
    inside,  ///< "o.a.": the same
    end,     ///< "enz.": may end one, and does so before a capital
};
Abbreviated abbreviated(std::string_view word);

/// Whether `word` with a capital behind a point opens a sentence rather than goes on ("art. De raad").
bool opens_sentence(std::string_view word);

/// Whether `word` with a capital opens a sentence even where none has ended: below a heading without a stop.
bool opens_line(std::string_view word);

/// Whether a title may follow `word`, in which a capital begins no sentence: "motie Geen hond buiten".
bool takes_title(std::string_view word);

/// Whether a single letter may follow `word` that is no initial: "bijlage B.".
bool takes_letter(std::string_view word);

}  // namespace raadspoor::nlp
