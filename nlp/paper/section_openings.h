// The words with which a part of a motion, an amendment or a resolution opens.
//
//     section_opening("Overwegende dat:")->kind == SectionKind::overweging
//     section_opening("en gaat over tot de orde van de dag")->kind == std::nullopt
//     stands_alone("Draagt het college op:")
//     !stands_alone("verzoekt de regering te onderzoeken of …")
#pragma once

#include <optional>
#include <string_view>

#include "corpus/analysis.h"

namespace raadspoor::nlp {

/// What ends the part before it, and opens another of this kind, if any: the close, signatures and "gehoord
/// …" open none.
struct SectionOpening {
    std::optional<SectionKind> kind;
};

/// What `words` open or close; nothing for other words. Linear.
std::optional<SectionOpening> section_opening(std::string_view words);

/// Whether an opening is a heading of its own, with its entries below it, and not an entry itself.
bool stands_alone(std::string_view words);

}  // namespace raadspoor::nlp
