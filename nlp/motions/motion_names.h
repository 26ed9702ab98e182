// How motions and amendments are called: by the number they have in their meeting, by the number they are
// registered under, by their title.
//
//     read_motion_heading("Gewijzigde motie O.1 GL Breng kansen in kaart")
//         -> code "O.1 GL", title "Breng kansen in kaart"
//     read_motion_heading("Amendement: Houd het zwembad open")       -> amendment, title "Houd het zwembad
//     open" read_motion_heading("Ingetrokken Motie 12 Meer bomen")         -> code "12", status ingetrokken
//     codes_in("Aangezien de amendementen J.A HvDH en J.B HvDH zijn ingetrokken")  -> J.A HvDH, J.B HvDH
//     register_number("RIS 321067") == "321067"
//
// A code is "H.1", "K.A", "HvDH.5", "M12", "A24-3", "7", "7b", "2024-31", with a party behind it where that
// belongs to it; a number alone counts only behind "motie" or "amendement".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/span.h"

namespace raadspoor::nlp {

struct MotionHeading {
    bool amendment = false;
    std::string code, title;         ///< either may be empty, not both
    std::optional<Outcome> outcome;  ///< of "Ingetrokken motie …", "Aangehouden motie …"
    std::size_t title_at = 0;        ///< bytes before the title
};

/// What a line that begins with "motie" or "amendement" calls one; nothing for other lines. Looks at 300
/// bytes.
std::optional<MotionHeading> read_motion_heading(std::string_view line);

struct MotionCode {
    Span span;  ///< bytes of the text looked at
    std::string code;
    bool amendment = false;
};

/// The codes in a sentence, in order, those with a letter and a point also without "motie" before them.
std::vector<MotionCode> codes_in(std::string_view sentence);

/// A code for comparing: without points, blanks and hyphens, in small letters, and without its party: "H.1
/// SP"
/// -> "h1", "HvDH.5" -> "hvdh5".
std::string code_key(std::string_view code);

/// The digits of a registration number: "RIS321067", "RIS 321067" and "321067" -> "321067"; else as written.
std::string register_number(std::string_view written);

/// The outcome that a participle tells.
std::optional<Outcome> outcome_called(std::string_view word);

/// A title for comparing: letters and digits in small, no blanks.
std::string title_key(std::string_view title);

}  // namespace raadspoor::nlp
