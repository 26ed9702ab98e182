#include "ingest/office/symbol_fonts.h"

#include <algorithm>
#include <array>
#include <span>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

struct Sign {
    unsigned char code;
    char32_t character;
};

// Greek letters stand at their Latin neighbours' places.
constexpr std::u32string_view greek_capitals = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view greek_smalls = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

constexpr std::array<Sign, 42> symbols = {{
    {0x22, U'∀'}, {0x24, U'∃'}, {0x2A, U'∗'}, {0x2D, U'−'}, {0x40, U'≅'}, {0x5C, U'∴'}, {0x5E, U'⊥'},
    {0x7E, U'∼'}, {0xA0, U'€'}, {0xA2, U'′'}, {0xA3, U'≤'}, {0xA4, U'⁄'}, {0xA5, U'∞'}, {0xAB, U'↔'},
    {0xAC, U'←'}, {0xAD, U'↑'}, {0xAE, U'→'}, {0xAF, U'↓'}, {0xB0, U'°'}, {0xB1, U'±'}, {0xB2, U'″'},
    {0xB3, U'≥'}, {0xB4, U'×'}, {0xB5, U'∝'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'}, {0xBA, U'≡'},
    {0xBB, U'≈'}, {0xBC, U'…'}, {0xC5, U'⊕'}, {0xC6, U'∅'}, {0xC7, U'∩'}, {0xC8, U'∪'}, {0xCE, U'∈'},
    {0xD0, U'∠'}, {0xD6, U'√'}, {0xD7, U'⋅'}, {0xDB, U'⇔'}, {0xDE, U'⇒'}, {0xE5, U'∑'}, {0xF2, U'∫'},
}};

constexpr std::array<Sign, 27> wingdings = {{
    {0x28, U'☎'}, {0x2A, U'✉'}, {0x4A, U'☺'}, {0x6C, U'●'}, {0x6E, U'■'}, {0x6F, U'☐'}, {0x70, U'☐'},
    {0x71, U'☐'}, {0x72, U'☐'}, {0x76, U'❖'}, {0x77, U'◆'}, {0x78, U'☒'}, {0x9E, U'·'}, {0x9F, U'•'},
    {0xA7, U'▪'}, {0xA8, U'☐'}, {0xB7, U'•'}, {0xD8, U'➢'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'},
    {0xE2, U'↓'}, {0xF0, U'→'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☒'},
}};

constexpr std::array<Sign, 9> wingdings_2 = {{
    {0x4F, U'✗'},
    {0x50, U'✓'},
    {0x51, U'☒'},
    {0x52, U'☒'},
    {0x53, U'☒'},
    {0x54, U'☒'},
    {0x97, U'•'},
    {0xA3, U'☐'},
    {0xA2, U'■'},
}};

constexpr std::array<Sign, 4> webdings = {{{0x61, U'✓'}, {0x63, U'☐'}, {0x67, U'■'}, {0x72, U'✗'}}};

char32_t find(std::span<const Sign> signs, unsigned char code) {
    const auto found =
        std::find_if(signs.begin(), signs.end(), [code](const Sign& sign) { return sign.code == code; });
    return found == signs.end() ? 0 : found->character;
}

char32_t of_symbol(unsigned char code) {
    if (code >= 'A' && code <= 'Z') return greek_capitals[code - 'A'];
    if (code >= 'a' && code <= 'z') return greek_smalls[code - 'a'];
    const char32_t sign = find(symbols, code);
    return sign == 0 && code >= 0x20 && code < 0x7F ? char32_t{code} : sign;
}

}  // namespace

char32_t symbol_of(std::string_view font, unsigned code) {
    const auto low = static_cast<unsigned char>(code & 0xFF);
    const std::string name = ascii_lower(font);
    if (name == "symbol") return of_symbol(low);
    if (name == "wingdings") return find(wingdings, low);
    if (name == "wingdings 2") return find(wingdings_2, low);
    return name == "webdings" ? find(webdings, low) : 0;
}

}  // namespace raadspoor::ingest
