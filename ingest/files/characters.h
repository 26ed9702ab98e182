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

/// A text file as UTF-8, and how many of its bytes were no character in its own encoding.
struct [[nodiscard]] Decoded {
    std::string text;  ///< not cleaned; each lost byte is U+FFFD
    std::size_t lost = 0;
};

/// A whole text file as UTF-8: by its byte order mark, else UTF-16 when every other byte says so, else as
/// UTF-8 when it is valid, or when faults in it are few beside what only UTF-8 explains (a character cut in
/// half at the end, a foreign byte); else in the character set that the file itself has `declared`
/// ("iso-8859-15"), when it is known and every byte means something in it; else Windows-1252, in which every
/// byte does.
Decoded decode(std::string_view bytes, std::string_view declared = {});

/// "brief.txt bevat 1 teken dat niet te lezen is …": what a person is told of lost bytes.
std::string lost_warning(const std::string& name, std::size_t lost);

}  // namespace raadspoor::ingest
