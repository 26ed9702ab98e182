#include "query/print/harmless.h"

#include <fmt/format.h>

#include <algorithm>

#include "corpus/text.h"

namespace raadspoor::query {

namespace {

/// C1, and the marks of the bidirectional algorithm.
bool steers(std::string_view character) {
    if (character.size() == 2)
        return (character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0) ||
               character == "\u061C";
    return character == "\u200E" || character == "\u200F" ||
           (character >= "\u202A" && character <= "\u202E") ||
           (character >= "\u2066" && character <= "\u2069");
}

/// The length of what sets the weight or colour of letters, when that begins at `at`; else 0.
std::size_t colour_length(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "\x1b[") return 0;
    const std::size_t end = text.find_first_not_of("0123456789;", at + 2);
    return end != std::string_view::npos && text[end] == 'm' ? end + 1 - at : 0;
}

/// How many bytes from `at` on are to be written out; 0 when its character does no harm.
std::size_t harm_at(std::string_view text, std::size_t at, std::size_t length, Lines lines) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (lines == Lines::kept && (byte == '\n' || byte == '\t')) return 0;
    if (length == 0 || byte < 0x20 || byte == 0x7F) return 1;
    return length > 1 && steers(text.substr(at, length)) ? length : 0;
}

}  // namespace

std::string harmless(std::string_view text, Lines lines) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = character_length(text, i);
        if (const std::size_t kept = lines == Lines::kept ? colour_length(text, i) : 0; kept > 0) {
            out += text.substr(i, kept);
            i += kept;
            continue;
        }
        const std::size_t harm = harm_at(text, i, length, lines);
        for (const std::size_t end = i + harm; i < end; ++i)
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[i]));
        if (harm > 0) continue;
        out += text.substr(i, length);
        i += length;
    }
    return out;
}

std::string harmless_json(std::string json) {
    if (json.find_first_of("\x7F\xC2\xD8\xE2") == std::string::npos) return json;
    std::string out;
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size();) {
        const std::size_t length = std::max<std::size_t>(character_length(json, i), 1);
        const std::string_view character = std::string_view(json).substr(i, length);
        if (character == "\x7F" || (length > 1 && steers(character)))
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(character_at(json, i)));
        else
            out += character;
        i += length;
    }
    return out;
}

}  // namespace raadspoor::query
