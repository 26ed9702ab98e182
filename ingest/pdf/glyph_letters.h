// What a glyph says when the font's table of characters gives it no letter, or one that cannot be: by the
// glyph's name, else by the tables of the font program in the file (see font_letters.h).
//
//     GlyphLetters letters;
//     letters.better(*state->getFont(), code, Claim::nothing, *xref)   // U"ti"; empty when nothing tells
//
// Internal to pdf_page.cpp; Poppler's types show here.
#pragma once

#include <poppler/CharTypes.h>
#include <poppler/GfxFont.h>

#include <map>
#include <string>
#include <vector>

class XRef;

namespace raadspoor::ingest {

/// How far to believe the characters that a font claims for a glyph.
enum class Claim {
    good,
    odd,      ///< what files claim for ligatures: a letter that Dutch has not, or a question mark
    nothing,  ///< none at all, U+FFFD, of private use
};
[[nodiscard]] Claim claim_of(const Unicode* characters, int count);

/// Looks each font up once.
class GlyphLetters {
public:
    /// What the glyph of `code` means instead of what is claimed, as far as its font tells: for an odd claim
    /// only a ligature is. Empty when nothing better is known.
    std::u32string better(GfxFont& font, CharCode code, Claim claim, XRef& file);

private:
    std::u32string of(GfxFont& font, CharCode code, XRef& file);

    struct Known {
        std::map<unsigned, std::u32string> by_glyph;
        std::vector<int> glyphs;  // of each code; empty: they are equal
        bool read = false;
    };
    static void read(GfxFont& font, XRef& file, Known& known);

    static constexpr std::size_t most_fonts = 64;
    std::map<int, Known> fonts_;  // by the number of their object
};

}  // namespace raadspoor::ingest
