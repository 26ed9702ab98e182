// Personal data in a text that is about to leave: what should make a person look twice.
//
//     personal_data_in("bel 06 12345678 of mail jan@gmail.com")
//         -> {"telefoonnummer", {4, 15}} {"privé-e-mailadres", {24, 37}}
//
// Found: citizen service numbers (nine digits that pass the "elfproef"), IBANs (ISO 13616, modulo 97),
// telephone numbers (Dutch, ten digits with 0 or eleven with +31), e-mail addresses at providers for private
// persons, house numbers with a postal code. Nine digits that nothing before them calls a citizen service
// number are only possibly one: the test lets one in eleven pass.
// Left alone: addresses of organisations, other numbers, and nine digits right behind a letter or with a
//             point or comma in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::query {

struct PersonalData {
    std::string_view what;  ///< "burgerservicenummer", "mogelijk burgerservicenummer", "adres", "IBAN",
                            ///< "telefoonnummer", "privé-e-mailadres"; valid for ever
    Span span;

    friend bool operator==(const PersonalData&, const PersonalData&) = default;
};

/// In order of appearance. Any bytes are allowed. Linear.
std::vector<PersonalData> personal_data_in(std::string_view text);

}  // namespace raadspoor::query
