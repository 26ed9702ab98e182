#include "ingest/pdf/glyph_letters.h"

#include <poppler/fofi/FoFiTrueType.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string_view>

#include "ingest/pdf/font_letters.h"

namespace raadspoor::ingest {

namespace {

/// Without the signs of Symbol and Wingdings, which are known.
bool is_private(char32_t character) {
    return character >= 0xE000 && character < 0xF900 && (character < 0xF000 || character > 0xF0FF);
}

/// The number of a glyph that is named after it alone: "g12", "glyph12", "gid00012".
std::optional<unsigned> number_of_name(std::string_view name) {
    for (const std::string_view prefix : {"glyph", "gid", "g"}) {
        if (!name.starts_with(prefix)) continue;
        const std::string_view digits = name.substr(prefix.size());
        unsigned number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (!digits.empty() && error == std::errc{} && end == digits.data() + digits.size()) return number;
    }
    return std::nullopt;
}

/// Letters, and not a code or a sign of private use again.
bool says_something(const std::u32string& letters) {
    return !letters.empty() && std::none_of(letters.begin(), letters.end(), [](char32_t letter) {
        return letter < 0x20 || letter == 0xFFFD || is_private(letter);
    });
}

}  // namespace

Claim claim_of(const Unicode* characters, int count) {
    Claim claim = count < 1 ? Claim::nothing : Claim::good;
    for (int i = 0; i < count; ++i) {
        const Unicode it = characters[i];
        if (it < 0x20 || it == 0xFFFD || is_private(it)) return Claim::nothing;
        if (it == '?' || it == 0x14C || it == 0x14D || (it >= 0x180 && it < 0x2B0)) claim = Claim::odd;
    }
    return claim;
}

std::u32string GlyphLetters::better(GfxFont& font, CharCode code, Claim claim, XRef& file) {
    if (claim == Claim::good || font.getType() == fontType3) return {};
    std::u32string letters = of(font, code, file);
    return claim == Claim::odd && letters.size() < 2 ? std::u32string{} : letters;
}

void GlyphLetters::read(GfxFont& font, XRef& file, Known& known) {
    known.read = true;
    const std::optional<std::vector<unsigned char>> program = font.readEmbFontFile(&file);
    if (!program) return;
    known.by_glyph = letters_in_font(*program);
    if (known.by_glyph.empty()) return;
    if (font.isCIDFont()) {
        const auto& cid = static_cast<const GfxCIDFont&>(font);
        if (cid.getCIDToGID())
            known.glyphs.assign(cid.getCIDToGID(), cid.getCIDToGID() + cid.getCIDToGIDLen());
        return;
    }
    constexpr int codes = 256;
    const std::unique_ptr<FoFiTrueType> tables =
        FoFiTrueType::make(program->data(), static_cast<int>(program->size()));
    if (!tables) return known.by_glyph.clear();
    int* glyphs = static_cast<Gfx8BitFont&>(font).getCodeToGIDMap(tables.get());
    if (glyphs) known.glyphs.assign(glyphs, glyphs + codes);
    gfree(glyphs);
}

std::u32string GlyphLetters::of(GfxFont& font, CharCode code, XRef& file) {
    const char* name = nullptr;
    if (!font.isCIDFont() && code < 256) name = static_cast<Gfx8BitFont&>(font).getEncoding()[code];
    if (name)
        if (std::u32string letters = letters_of_name(name); says_something(letters)) return letters;
    const int number = font.getID()->num;
    if (!fonts_.contains(number) && fonts_.size() >= most_fonts) return {};
    Known& known = fonts_[number];
    if (!known.read) read(font, file, known);
    unsigned glyph = code;
    if (const std::optional<unsigned> named = name ? number_of_name(name) : std::nullopt)
        glyph = *named;
    else if (!known.glyphs.empty())
        glyph = code < known.glyphs.size() ? static_cast<unsigned>(std::max(known.glyphs[code], 0)) : 0;
    const auto found = known.by_glyph.find(glyph);
    return found != known.by_glyph.end() && says_something(found->second) ? found->second : std::u32string{};
}

}  // namespace raadspoor::ingest
