// What the names of glyphs and the tables of a font say of letters.
//
//     letters_of_name("f_f_i") == U"ffi"
//     letters_in_font(bytes)          // glyph 3: U"ti", glyph 4: U"e"
//
// Names are those of the Adobe Glyph List Specification (section 2), for which prepare_pdf() must have run;
// of a TrueType font the tables `cmap` (formats 4 and 12) and `post` (format 2) are read, as OpenType has
// them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::ingest {

/// The letters that the name of a glyph means, without what stands behind a full stop; empty when it is none
/// of those ("g12").
[[nodiscard]] std::u32string letters_of_name(std::string_view name);

/// The letters of each glyph of a TrueType font, by its number, as its tables tell; none for what is no font.
/// At most 65,536 glyphs. Linear in `font`, of which nothing is believed.
[[nodiscard]] std::map<unsigned, std::u32string> letters_in_font(const std::vector<unsigned char>& font);

}  // namespace raadspoor::ingest
