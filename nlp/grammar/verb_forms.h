// The forms of a verb from its principal parts, by the rules of spelling.
//
//     forms_from({"steunen", "steun", "steunde", "steunden", "gesteund"})
//         -> steunen (infinitive, plural) · steun · steunt · steunde · steunden · gesteund · gesteunde · …
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/grammar/verbs.h"

namespace raadspoor::nlp {

/// Without the particle. Any may be empty but the infinitive.
struct PrincipalParts {
    std::string_view infinitive, stem, past, past_plural, participle;
};

struct FormOfVerb {
    std::string form;
    std::uint8_t forms = 0;  ///< VerbForm bits
};

/// The infinitive first. A form may be given twice, with other bits.
std::vector<FormOfVerb> forms_from(const PrincipalParts& parts);

/// A participle or adjective with -e: gesteund gesteunde, gezet gezette, begroot begrote, gedaan gedane.
std::string with_e(std::string_view word);

}  // namespace raadspoor::nlp
