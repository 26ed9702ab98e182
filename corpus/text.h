// Characters, words for people and blanks: what every wing needs to do with UTF-8 text.
//
//     shortened("de raming voor de verbouwing", 15) == "de raming …"
//     one_line(" de raad\n besluit ") == "de raad besluit"     lower("ÉÉN Ĳsselmeer") == "één ĳsselmeer"
//
// A *character* is a code point. Texts of documents are valid UTF-8; where any bytes may come, a byte that is
// part of no character counts as a character by itself. Offsets and sizes are bytes unless it says
// characters. Nothing here fails, keeps state or depends on the locale; all is safe from several threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/span.h"

namespace raadspoor {

// ---- Whole characters.

/// Whether a byte goes on with a character that began before it.
constexpr bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The bytes of the character that begins at `at`; 0 when those are no valid UTF-8, or none are left.
std::size_t character_length(std::string_view text, std::size_t at);

/// Where the character that byte `at` belongs to begins, and where it ends; text.size() beyond the text.
/// An offset between two characters is its own begin.
std::size_t character_begin(std::string_view text, std::size_t at);
std::size_t character_end(std::string_view text, std::size_t at);

/// The character that begins at `at`; U+FFFD when those bytes are none, or none are left.
char32_t character_at(std::string_view text, std::size_t at);

/// Writes a character behind `text`; U+FFFD for a number that is no character.
void append_character(std::string& text, char32_t character);

/// Whether `offset` lies in the text (or at its end) and not inside a character.
constexpr bool is_character_border(std::string_view text, std::size_t offset) {
    return offset == text.size() || (offset < text.size() && !continues_character(text[offset]));
}

/// Whether both ends of `span` are such offsets, in order.
constexpr bool is_whole(std::string_view text, Span span) {
    return span.begin <= span.end && is_character_border(text, span.begin) &&
           is_character_border(text, span.end);
}

/// The number of characters of valid UTF-8.
std::size_t characters_in(std::string_view text);

/// Whether `bytes` are valid UTF-8: no surrogates, no overlong forms, nothing beyond U+10FFFF.
bool is_valid_utf8(std::string_view bytes);

// ---- Cutting.

/// The beginning of `text` in at most `bytes` bytes, whole characters only: to look at. A view of `text`.
std::string_view beginning(std::string_view text, std::size_t bytes);

/// `text` for people in at most `characters` characters: what is longer is cut behind a word, or between two
/// characters when no word ends near, and ends on " …", which is counted too. Requires `characters` >= 2.
std::string shortened(std::string_view text, std::size_t characters);

// ---- Blanks: space, tab and line break, the only ones that a document's text holds.

constexpr bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// `text` without the blanks at both ends. A view of `text`.
std::string_view trimmed(std::string_view text);

/// `span` without the blanks at both its ends. Requires that `text` is what the span counts in.
Span trimmed(std::string_view text, Span span);

/// `text` with every run of blanks as one space, and none at the ends: how a quotation is shown on a line.
std::string one_line(std::string_view text);

// ---- Classes and case. The first four are of ASCII, for what is written in it: numbers, tags,
// abbreviations.

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }

/// Whether there are digits, and nothing else: "12", not "", "1.2" or "IV".
bool is_number(std::string_view text);

/// Classes of any character, as Unicode has them.
bool is_letter(char32_t character);
bool is_upper(char32_t character);
bool is_lower(char32_t character);
bool is_digit(char32_t character);

/// Of the first or last character of `text`; false when there is none.
bool starts_with_letter(std::string_view text);
bool starts_with_lower(std::string_view text);
bool starts_with_upper(std::string_view text);
bool ends_with_letter(std::string_view text);

/// Case as Unicode and Dutch have it. The size may change ("ẞ", "İ"), so offsets in the one mean nothing in
/// the other. Bytes that are no characters stay as they are.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string upper(std::string_view text);

/// `text` with its first letter as a capital, the rest as it is: "ijsbaan" -> "IJsbaan".
std::string capitalised(std::string_view text);

/// The letters A–Z in lower case, all else as it is: of equal size, so that offsets hold in both.
[[nodiscard]] std::string ascii_lower(std::string_view text);
[[nodiscard]] constexpr char ascii_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace raadspoor
