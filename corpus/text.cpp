#include "corpus/text.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace raadspoor {

namespace {

constexpr const char* locale = "nl";  // "ijsbaan" has one capital of two letters
constexpr std::size_t longest_character = 4;
constexpr std::string_view ellipsis = " …";
constexpr std::size_t ellipsis_characters = 2;

const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// The character at `at`, which moves behind it; negative when those bytes are none.
UChar32 next(std::string_view text, std::size_t& at) {
    UChar32 character = -1;
    U8_NEXT(bytes_of(text), at, text.size(), character);
    return character;
}

UChar32 first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? -1 : next(text, at);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What one of ICU's mappings makes of `text`. A failure means that ICU came without its data.
template <class Map>
std::string mapped(std::string_view text, Map map) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    map(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU heeft geen gegevens over hoofdletters");
    return out;
}

}  // namespace

std::size_t character_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    std::size_t end = at;
    return next(text, end) < 0 ? 0 : end - at;
}

std::size_t character_begin(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    for (std::size_t begin = at, back = 0; back < longest_character; --begin, ++back) {
        if (!continues_character(text[begin])) return begin + character_length(text, begin) > at ? begin : at;
        if (begin == 0) break;
    }
    return at;
}

std::size_t character_end(std::string_view text, std::size_t at) {
    const std::size_t begin = character_begin(text, at);
    return begin == text.size() ? begin : begin + std::max<std::size_t>(1, character_length(text, begin));
}

char32_t character_at(std::string_view text, std::size_t at) {
    const UChar32 character = at < text.size() ? next(text, at) : -1;
    return character < 0 ? U'\xFFFD' : static_cast<char32_t>(character);
}

void append_character(std::string& text, char32_t character) {
    const auto c = static_cast<std::uint32_t>(character);
    std::uint8_t bytes[longest_character];
    std::size_t size = 0;
    UBool failed = false;
    U8_APPEND(bytes, size, longest_character, c, failed);
    if (failed)
        text += "\xEF\xBF\xBD";
    else
        text.append(bytes, bytes + size);
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();)
        if (next(bytes, at) < 0) return false;
    return true;
}

std::string_view beginning(std::string_view text, std::size_t bytes) {
    return bytes >= text.size() ? text : text.substr(0, character_begin(text, bytes));
}

std::string shortened(std::string_view text, std::size_t characters) {
    constexpr std::size_t near = 30;  // bytes within which a word's end is looked for
    if (text.size() <= characters || characters_in(text) <= characters) return std::string(text);
    std::size_t end = 0;
    for (std::size_t left = characters - ellipsis_characters; left > 0; --left)
        end = character_end(text, end);
    const std::size_t blank = text.find_last_of(" \n\t", end);
    if (blank != std::string_view::npos && end - blank < std::min(near, end)) end = blank;
    return std::string(trimmed(text.substr(0, end))).append(ellipsis);
}

std::string_view trimmed(std::string_view text) { return trimmed(text, {0, text.size()}).of(text); }

Span trimmed(std::string_view text, Span span) {
    while (!span.empty() && is_blank(text[span.end - 1])) --span.end;
    while (!span.empty() && is_blank(text[span.begin])) ++span.begin;
    return span;
}

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (const char c : trimmed(text))
        if (!is_blank(c))
            line += c;
        else if (line.back() != ' ')
            line += ' ';
    return line;
}

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

bool is_letter(char32_t character) { return u_isalpha(static_cast<UChar32>(character)); }
bool is_upper(char32_t character) { return u_isupper(static_cast<UChar32>(character)); }
bool is_lower(char32_t character) { return u_islower(static_cast<UChar32>(character)); }
bool is_digit(char32_t character) { return u_isdigit(static_cast<UChar32>(character)); }

bool starts_with_letter(std::string_view text) { return u_isalpha(first_of(text)); }
bool starts_with_lower(std::string_view text) { return u_islower(first_of(text)); }
bool starts_with_upper(std::string_view text) { return u_isupper(first_of(text)); }

bool ends_with_letter(std::string_view text) {
    return !text.empty() && starts_with_letter(text.substr(character_begin(text, text.size() - 1)));
}

std::string lower(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    return mapped(text, [](icu::StringPiece from, icu::ByteSink& to, UErrorCode& status) {
        icu::CaseMap::utf8ToLower(locale, 0, from, to, nullptr, status);
    });
}

std::string upper(std::string_view text) {
    return mapped(text, [](icu::StringPiece from, icu::ByteSink& to, UErrorCode& status) {
        icu::CaseMap::utf8ToUpper(locale, 0, from, to, nullptr, status);
    });
}

std::string capitalised(std::string_view text) {
    return mapped(text, [](icu::StringPiece from, icu::ByteSink& to, UErrorCode& status) {
        constexpr std::uint32_t first_alone = U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE;
        icu::CaseMap::utf8ToTitle(locale, first_alone, nullptr, from, to, nullptr, status);
    });
}

std::string ascii_lower(std::string_view text) {
    std::string low(text);
    for (char& c : low) c = ascii_lower(c);
    return low;
}

}  // namespace raadspoor
