// Letters and words in UTF-8 text, as far as names need them: Latin letters, capitals, the word before and
// after a place.
//
//     capital_at("Én", 0) · !capital_at("en", 0) · word_before("het college van ", 16) -> "van"
//
// Every function looks at a bounded stretch of text and takes any bytes.
#pragma once

#include <string>
#include <string_view>

#include "corpus/text.h"

namespace raadspoor::nlp {

/// Whether a letter or digit begins at `at`; false at the end. Dashes, quotes and other punctuation are none.
inline bool word_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80)
        return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    return byte >= 0xC3 && byte < 0xE2;
}

/// Whether the character right before `at` is a letter or digit.
inline bool word_ends_at(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && continues_character(text[begin])) --begin;
    return word_at(text, begin);
}

/// Whether a capital letter begins at `at`.
inline bool capital_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (text[at] >= 'A' && text[at] <= 'Z') return true;
    if (text[at] != '\xC3' || at + 1 >= text.size()) return false;
    const auto low = static_cast<unsigned char>(text[at + 1]);
    return low >= 0x80 && low <= 0x9E && low != 0x97;
}

/// Where the word that begins at `at` ends: letters, digits, and hyphens, dots or apostrophes between them.
std::size_t word_end(std::string_view text, std::size_t at);

/// The word that ends right before `at`, blanks skipped; empty when there is none.
std::string_view word_before(std::string_view text, std::size_t at);

/// The word that begins right after `at`, blanks skipped; empty when something else stands there.
std::string_view word_after(std::string_view text, std::size_t at);

/// `text` in capitals, as far as it is Latin: "Súdwest" -> "SÚDWEST".
std::string capitals(std::string_view text);

/// Whether all letters are capitals, and there are some.
bool all_capitals(std::string_view text);

}  // namespace raadspoor::nlp
