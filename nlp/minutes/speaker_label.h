// The label that opens a turn in minutes: who gets the word.
//
//     read_label("De heer Van den Bos (PvdD): Dank u.")   -> title "de heer", name "Van den Bos", party
//     "PvdD",
//                                                            term ':'
//     read_label("De voorzitter. Aan de orde is")         -> name "De voorzitter", role voorzitter, term '.'
//     read_label("Wethouder DE BOER antwoordt dat")       -> name "DE BOER", role wethouder, term 'v'
//
// Looks at the beginning of a line only; what it says of a name that nobody introduced ("Jansen:") the caller
// has to check.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/minutes.h"

namespace raadspoor::nlp {

struct SpeakerLabel {
    std::string title;   ///< "de heer", "mevrouw", in small letters; empty for none, or an office
    std::string name;    ///< as written, one blank between words; "De voorzitter" for the chair
    std::string inside;  ///< what stands in brackets or behind a comma: a party, as a rule
    SpeakerRole role = SpeakerRole::unknown;
    char term = 0;         ///< ':' or '.', '\n' at a line's end, 'v' for a verb of speech
    std::size_t size = 0;  ///< bytes of the label, its term included; the verb left out
};

/// The label at the beginning of `words`, line breaks being blanks and `line` the bytes up to the first of
/// them. Looks at 200 bytes at most.
std::optional<SpeakerLabel> read_label(std::string_view words, std::size_t line);

/// A person's surname for comparing, in small letters without initials and given names: "J.W. van den Bos" ->
/// "van den bos"; "Rita Verdonk" -> "verdonk".
std::string surname_of(std::string_view name);

/// Whether `name` has a given name or initials before the surname.
bool has_first_name(std::string_view name);

}  // namespace raadspoor::nlp
