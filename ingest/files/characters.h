// Characters as the sources give them, made into the text that Document promises: valid UTF-8, composed
// (NFC), clean.
//
//     clean("de \xEF\xAC\x81nanci\x65\xCC\x88le\xC2\xAD positie\x07") == "de financiële positie"
//
// Cleaning: invalid bytes become U+FFFD; control and bidirectional formatting characters, soft hyphens,
// zero-width characters and byte order marks go; U+2010 and U+2011 become "-"; ligatures (U+FB00–FB06) are
// spelled out; every kind of blank becomes " ".
#pragma once

#include <string>
#include <string_view>

namespace raadspoor::ingest {

/// `text` as a Document may hold it. "\n" and "\t" stay; "\r\n", "\r" and "\v" become "\n", "\f" stays for
/// the reader to act on. Idempotent; linear; thread-safe; any bytes are allowed.
[[nodiscard]] std::string clean(std::string_view text);

/// A whole text file as UTF-8: by its byte order mark, else as UTF-8 when it is valid, else UTF-16 when every
/// other byte says so, else Windows-1252, in which every byte means something. Not cleaned.
[[nodiscard]] std::string decode(std::string_view bytes);

/// Whether the character that ends at byte `last` of `text` is a letter.
[[nodiscard]] bool is_letter_at(std::string_view text, std::size_t last);
[[nodiscard]] bool starts_with_letter(std::string_view text);
[[nodiscard]] bool starts_with_lower(std::string_view text);

/// Number of characters (code points) of valid UTF-8.
[[nodiscard]] std::size_t length_of(std::string_view text);

}  // namespace raadspoor::ingest
