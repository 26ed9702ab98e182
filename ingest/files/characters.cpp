#include "ingest/files/characters.h"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append(std::string& out, UChar32 c) { append_character(out, static_cast<char32_t>(c)); }

/// Spells out a ligature of Latin letters; nullptr for any other character.
const char* ligature(UChar32 c) {
    static constexpr const char* letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return c >= 0xFB00 && c <= 0xFB06 ? letters[c - 0xFB00] : nullptr;
}

/// Characters that steer the display or mark nothing: never part of a word.
bool invisible(UChar32 c) {
    return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0xE000 && c <= 0xF8FF && c != 0xF0B7 && c != 0xF0A7 && c != 0xF0D8) ||
           (c >= 0xFFF9 && c <= 0xFFFB);
}

void append_clean(std::string& out, UChar32 c) {
    if (c < 0 || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE) c = 0xFFFD;
    if (const char* letters = ligature(c)) {
        out += letters;
    } else if (c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0x0B) {
        out += '\n';
    } else if (c == '\n' || c == '\t' || c == '\f') {
        out += static_cast<char>(c);
    } else if (c == 0xF0B7 || c == 0xF0A7 || c == 0xF0D8) {
        append(out, 0x2022);  // the bullets of Symbol and Wingdings, which have no character of their own
    } else if (u_charType(c) == U_CONTROL_CHAR || invisible(c)) {
        return;
    } else {
        // The hyphen proper and the one that does not break are written as the keyboard's.
        append(out, u_charType(c) == U_SPACE_SEPARATOR ? UChar32{' '}
                    : c == 0x2010 || c == 0x2011       ? UChar32{'-'}
                                                       : c);
    }
}

std::string clean_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
            out += c;
        } else if (c == '\n' || c == '\t' || c == '\f') {
            out += c;
        } else if (c == '\v') {
            out += '\n';
        }
    }
    return out;
}

std::string compose(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU heeft geen normalisatiegegevens");
    if (nfc->isNormalizedUTF8(text, status)) return text;
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return composed;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::u16string units(bytes.size() / 2, u'\0');
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto first = static_cast<unsigned char>(bytes[2 * i]),
                   second = static_cast<unsigned char>(bytes[2 * i + 1]);
        units[i] = static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
    }
    std::string out;
    icu::UnicodeString(units.data(), static_cast<int32_t>(units.size())).toUTF8String(out);
    return out;
}

std::string from_windows_1252(std::string_view bytes) {
    // What 0x80–0x9F mean there; 0 where nothing is defined.
    static constexpr char16_t upper[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                         0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        append(out, c >= 0x80 && c < 0xA0 ? (upper[c - 0x80] ? upper[c - 0x80] : UChar32{0xFFFD}) : c);
    }
    return out;
}

/// Whether the zero bytes of `bytes` stand at every other place, as in UTF-16 of Latin text; `odd` says which
/// places.
bool mostly_zero(std::string_view bytes, bool odd) {
    const std::size_t sample = std::min<std::size_t>(bytes.size() / 2, 2000);
    std::size_t zeros = 0;
    for (std::size_t i = 0; i < sample; ++i) zeros += bytes[2 * i + (odd ? 1 : 0)] == '\0';
    return sample > 1 && zeros * 10 > sample * 7;
}

/// Bytes beyond ASCII: those of whole characters of UTF-8, and those of none.
struct Utf8Count {
    std::size_t characters = 0, faults = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const std::size_t length = bytes.size();
    for (std::size_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(data, i, length, c);
        count.faults += c < 0;
        count.characters += c >= 0x80;
    }
    return count;
}

/// By ICU's converter of that name; nothing when there is none, or a byte means nothing in it.
std::optional<std::string> from_declared(std::string_view bytes, std::string_view name) {
    if (name.empty()) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter{ucnv_open(std::string(name).c_str(), &status)};
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string units(bytes.size() * 2 + 2, u'\0');
    const int32_t length =
        ucnv_toUChars(converter.getAlias(), units.data(), static_cast<int32_t>(units.size()), bytes.data(),
                      static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    icu::UnicodeString(units.data(), length).toUTF8String(text);
    return text;
}

/// Whether faults are rare among what only UTF-8 explains: letters of Windows-1252 hardly ever stand side by
/// side in a way that makes a character of UTF-8.
bool is_mostly_utf8(std::string_view bytes) {
    const Utf8Count count = count_utf8(bytes);
    return count.faults <= count.characters;
}

Decoded repaired_utf8(std::string_view bytes) {
    const std::size_t faults = count_utf8(bytes).faults;
    if (faults == 0) return {std::string(bytes)};
    Decoded decoded{.text = {}, .lost = faults};
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const std::size_t length = bytes.size();
    for (std::size_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(data, i, length, c);
        append(decoded.text, c < 0 ? UChar32{0xFFFD} : c);
    }
    return decoded;
}

}  // namespace

std::string clean(std::string_view text) {
    if (is_ascii(text)) return clean_ascii(text);
    std::string out;
    out.reserve(text.size());
    const auto* data = reinterpret_cast<const uint8_t*>(text.data());
    const std::size_t length = text.size();
    for (std::size_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(data, i, length, c);
        if (c == '\r') {
            if (i == length || data[i] != '\n') out += '\n';
        } else {
            append_clean(out, c);
        }
    }
    return compose(std::move(out));
}

Decoded decode(std::string_view bytes, std::string_view declared) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return repaired_utf8(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE")) return {from_utf16(bytes.substr(2), false)};
    if (bytes.starts_with("\xFE\xFF")) return {from_utf16(bytes.substr(2), true)};
    if (mostly_zero(bytes, true)) return {from_utf16(bytes, false)};
    if (mostly_zero(bytes, false)) return {from_utf16(bytes, true)};
    if (is_mostly_utf8(bytes)) return repaired_utf8(bytes);
    if (std::optional<std::string> text = from_declared(bytes, declared)) return {std::move(*text)};
    return {from_windows_1252(bytes)};
}

std::string lost_warning(const std::string& name, std::size_t lost) {
    return fmt::format(
        "{} bevat {} die in geen tekenset iets {}; {} is \uFFFD gezet. Haal het stuk zo mogelijk opnieuw "
        "op bij de bron.",
        name, lost == 1 ? "één byte" : fmt::format("{} bytes", lost), lost == 1 ? "betekent" : "betekenen",
        lost == 1 ? "daarvoor" : "voor elk daarvan");
}

}  // namespace raadspoor::ingest
