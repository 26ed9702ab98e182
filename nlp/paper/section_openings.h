// The words with which a part of a motion, an amendment or a resolution opens.
//
//     section_opening("Overwegende dat:") -> "overweging"
//     section_opening("en gaat over tot de orde van de dag") -> ""
//     stands_alone("Draagt het college op:")
//     !stands_alone("verzoekt de regering te onderzoeken of …")
#pragma once

#include <optional>
#include <string_view>

namespace raadspoor::nlp {

/// The kind of part that `words` opens; empty for what only ends the part before it (the close, signatures,
/// "gehoord …"); nothing for other words. Linear.
[[nodiscard]] std::optional<std::string_view> section_opening(std::string_view words);

/// Whether an opening is a heading of its own, with its entries below it, and not an entry itself.
[[nodiscard]] bool stands_alone(std::string_view words);

}  // namespace raadspoor::nlp
