#include "ingest/pdf/font_letters.h"

#include <poppler/CharTypes.h>
#include <poppler/GlobalParams.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace raadspoor::ingest {

namespace {

/// Upper-case hexadecimal digits, and nothing else.
std::optional<char32_t> hexadecimal(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    constexpr std::uint32_t last = 0x10FFFF;
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || value < 0x20 ||
        value > last || (value >= 0xD800 && value < 0xE000))
        return std::nullopt;
    return static_cast<char32_t>(value);
}

/// One part of a name: "uni00740069", "u1F600", "eacute".
std::u32string letters_of_part(std::string_view part) {
    constexpr std::size_t unit = 4, most_units = 8;
    std::u32string letters;
    if (part.starts_with("uni") && part.size() > 3 && (part.size() - 3) % unit == 0 &&
        part.size() <= 3 + unit * most_units) {
        for (std::size_t at = 3; at < part.size(); at += unit) {
            const std::optional<char32_t> letter = hexadecimal(part.substr(at, unit));
            if (!letter) return {};
            letters += *letter;
        }
        return letters;
    }
    if (part.starts_with('u') && part.size() >= 5 && part.size() <= 7)
        if (const std::optional<char32_t> letter = hexadecimal(part.substr(1)))
            return std::u32string(1, *letter);
    if (globalParams)
        if (const Unicode letter = globalParams->mapNameToUnicodeText(std::string(part).c_str()))
            letters += static_cast<char32_t>(letter);
    return letters;
}

/// Numbers of a font, most significant byte first; 0 beyond its end.
class Bytes {
public:
    explicit Bytes(const std::vector<unsigned char>& bytes) : bytes_{bytes} {}

    std::size_t size() const { return bytes_.size(); }
    unsigned u8(std::size_t at) const { return at < bytes_.size() ? bytes_[at] : 0U; }
    unsigned u16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
    std::size_t u32(std::size_t at) const { return std::size_t{u16(at)} << 16 | std::size_t{u16(at + 2)}; }
    std::string text(std::size_t at, std::size_t length) const {
        std::string text;
        for (std::size_t i = at; i < at + length && i < bytes_.size(); ++i)
            text += static_cast<char>(bytes_[i]);
        return text;
    }

private:
    const std::vector<unsigned char>& bytes_;
};

/// Where a table begins; 0 when the font has it not.
std::size_t table(const Bytes& font, std::string_view name) {
    const unsigned count = font.u16(4);
    for (std::size_t i = 0; i < count; ++i)
        if (font.text(12 + 16 * i, 4) == name) return font.u32(12 + 16 * i + 8);
    return 0;
}

constexpr unsigned most_glyphs = 65'536;
constexpr std::size_t most_characters = 200'000;

bool is_private(std::size_t character) { return character >= 0xE000 && character < 0xF900; }

using Letters = std::map<unsigned, std::u32string>;

/// The character of the lowest number is the usual one.
void keep(Letters& letters, unsigned glyph, std::size_t character) {
    if (glyph == 0 || character < 0x20 || is_private(character)) return;
    letters.emplace(glyph, std::u32string(1, static_cast<char32_t>(character)));
}

void read_segments(const Bytes& font, std::size_t at, Letters& letters) {
    const unsigned segments = font.u16(at + 6) / 2;
    const std::size_t ends = at + 14, starts = ends + 2 * std::size_t{segments} + 2,
                      deltas = starts + 2 * std::size_t{segments},
                      offsets = deltas + 2 * std::size_t{segments};
    if (offsets + 2 * std::size_t{segments} > font.size()) return;
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i < segments; ++i) {
        const unsigned first = font.u16(starts + 2 * i), last = font.u16(ends + 2 * i),
                       delta = font.u16(deltas + 2 * i), offset = font.u16(offsets + 2 * i);
        for (std::size_t code = first; code <= last && code < 0xFFFF && ++looked_at < most_characters;
             ++code) {
            unsigned glyph = static_cast<unsigned>(code);
            if (offset != 0) glyph = font.u16(offsets + 2 * i + offset + 2 * (code - first));
            if (offset == 0 || glyph != 0) glyph = (glyph + delta) & 0xFFFF;
            keep(letters, glyph, code);
        }
    }
}

void read_groups(const Bytes& font, std::size_t at, Letters& letters) {
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i < std::min(font.u32(at + 12), font.size() / 12); ++i) {
        const std::size_t group = at + 16 + 12 * i, first = font.u32(group), last = font.u32(group + 4);
        for (std::size_t code = first; code <= last && code <= 0x10FFFF && ++looked_at < most_characters;
             ++code)
            keep(letters, static_cast<unsigned>(font.u32(group + 8) + code - first), code);
    }
}

/// Characters of Unicode: platform 0, and 3 with encoding 1 or 10.
void read_characters(const Bytes& font, Letters& letters) {
    const std::size_t at = table(font, "cmap");
    for (std::size_t i = 0; at != 0 && i < std::min(font.u16(at + 2), 64U); ++i) {
        const std::size_t record = at + 4 + 8 * i, sub = at + font.u32(record + 4);
        const unsigned platform = font.u16(record), encoding = font.u16(record + 2);
        if (platform != 0 && (platform != 3 || (encoding != 1 && encoding != 10))) continue;
        if (font.u16(sub) == 4 && sub + font.u16(sub + 2) <= font.size()) read_segments(font, sub, letters);
        if (font.u16(sub) == 12 && font.u32(sub + 4) <= font.size()) read_groups(font, sub, letters);
    }
}

/// What a number below 258 means in `post`: the standard order of a Macintosh, ASCII first.
std::u32string standard_letters(unsigned number) {
    constexpr unsigned space = 3, tilde = 97, fi = 192, fl = 193;
    if (number >= space && number <= tilde)
        return std::u32string(1, static_cast<char32_t>(0x20 + number - space));
    if (number == fi) return U"fi";
    if (number == fl) return U"fl";
    return {};
}

void read_names(const Bytes& font, Letters& letters) {
    const std::size_t at = table(font, "post");
    if (at == 0 || font.u32(at) != 0x20000) return;
    constexpr unsigned standard = 258;
    const unsigned count = std::min(font.u16(at + 32), most_glyphs);
    if (at + 34 + 2 * std::size_t{count} > font.size()) return;
    std::vector<std::string> names;
    std::size_t next = at + 34 + 2 * std::size_t{count};
    while (next < font.size() && names.size() < most_glyphs) {
        names.push_back(font.text(next + 1, font.u8(next)));
        next += 1 + std::size_t{font.u8(next)};
    }
    for (unsigned glyph = 1; glyph < count; ++glyph) {
        const unsigned number = font.u16(at + 34 + 2 * std::size_t{glyph});
        std::u32string found = number < standard                  ? standard_letters(number)
                               : number - standard < names.size() ? letters_of_name(names[number - standard])
                                                                  : std::u32string{};
        if (!found.empty()) letters.emplace(glyph, std::move(found));
    }
}

}  // namespace

std::u32string letters_of_name(std::string_view name) {
    name = name.substr(0, name.find('.'));
    std::u32string letters;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('_'), name.size());
        const std::u32string part = letters_of_part(name.substr(0, end));
        if (part.empty()) return {};
        letters += part;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return letters;
}

std::map<unsigned, std::u32string> letters_in_font(const std::vector<unsigned char>& font) {
    Letters letters;
    const Bytes bytes{font};
    const std::size_t kind = bytes.u32(0);
    if (kind != 0x10000 && kind != 0x74727565 && kind != 0x4F54544F) return letters;  // "true", "OTTO"
    read_characters(bytes, letters);
    read_names(bytes, letters);
    return letters;
}

}  // namespace raadspoor::ingest
