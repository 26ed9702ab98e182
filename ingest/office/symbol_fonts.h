// The signs that Word's symbol fonts draw, as characters of Unicode.
//
//     symbol_of("Symbol", 0xB3) == U'≥'     symbol_of("Wingdings", 0xFE) == U'☒'
//     symbol_of("Wingdings", 0x01) == 0
//
// Symbol: Adobe's encoding of the Symbol font (PDF reference, appendix D.5). Wingdings, Wingdings 2 and
// Webdings: what council papers use of them, which is boxes, ticks, bullets and arrows; every box with a
// cross or tick in it is one ticked box.
#pragma once

#include <string_view>

namespace raadspoor::ingest {

/// The character that `font` draws for `code`, of which the low byte counts; 0 when the font is none of the
/// four, or the sign has no character that says the same. Thread-safe.
char32_t symbol_of(std::string_view font, unsigned code);

}  // namespace raadspoor::ingest
