#include "nlp/words/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <stdexcept>

#include "nlp/data/data.h"
#include "nlp/words/breaks.h"

namespace raadspoor::nlp {

namespace {

constexpr UChar32 soft_hyphen = 0xAD;
constexpr std::string_view curly_apostrophe = "\xE2\x80\x99";

Breaks& breaks() {
    static const BreakRules rules{data::word_breaks()};
    thread_local Breaks mine{rules};
    return mine;
}

/// Letters that no accent is taken from, and yet are typed without; null for all others.
const char* without_stroke(UChar32 c) {
    switch (c) {
        case 0x133:
            return "ij";
        case 0x131:
            return "i";
        case 0x142:
            return "l";
        case 0xF8:
            return "o";
        case 0x111:
        case 0xF0:
            return "d";
        case 0x127:
            return "h";
        case 0x167:
            return "t";
        case 0xE6:
            return "ae";
        case 0x153:
            return "oe";
        default:
            return nullptr;
    }
}

/// The digit that is written above or below the line; negative when there is none.
int32_t raised_digit(UChar32 c) {
    const bool raised = c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2089);
    if (!raised || u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) != U_NT_DIGIT) return -1;
    return static_cast<int32_t>(u_getNumericValue(c));
}

/// Any text, by way of ICU.
std::string fold_slowly(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU heeft geen normalisatiegegevens");
    const auto full = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
    const icu::UnicodeString parts =
        decompose->normalize(decompose->normalize(full, status).foldCase(), status);
    icu::UnicodeString kept;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 c = parts.char32At(i);
        if (c == 0x2019 || c == 0x2018)
            kept.append(UChar32{'\''});
        else if (const char* plain = without_stroke(c))
            kept.append(icu::UnicodeString(plain));
        else if (const int32_t digit = raised_digit(c); digit >= 0)
            kept.append(static_cast<UChar32>('0' + digit));
        else if (c != soft_hyphen && c != ' ' && c != 0xA0 && u_charType(c) != U_NON_SPACING_MARK)
            kept.append(c);
    }
    std::string folded;
    compose->normalize(kept, status).toUTF8String(folded);
    return folded;
}

/// The folded forms of U+00A0 up to U+024F, made once.
const std::array<std::string, 0x250>& latin_table() {
    static const std::array<std::string, 0x250> table = [] {
        std::array<std::string, 0x250> made;
        for (std::size_t c = 0xA0; c < made.size(); ++c) {
            const char bytes[] = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
            made[c] = fold_slowly({bytes, 2});
        }
        return made;
    }();
    return table;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// Folds ASCII, Latin letters and curly apostrophes; false when `word` holds something else.
bool fold_latin(std::string_view word, std::string& folded) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto c = static_cast<unsigned char>(word[i]);
        if (c < 0x80) {
            if (c != ' ') folded.push_back(lower(word[i]));
        } else if (c >= 0xC2 && c <= 0xC8 && i + 1 < word.size() &&
                   (static_cast<unsigned char>(word[i + 1]) & 0xC0) == 0x80) {
            const std::size_t code = ((c & 0x1FU) << 6) | (static_cast<unsigned char>(word[++i]) & 0x3FU);
            if (code < 0xA0) return false;
            folded += latin_table()[code];
        } else if (word.substr(i).starts_with(curly_apostrophe)) {
            folded.push_back('\'');
            i += curly_apostrophe.size() - 1;
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace

void words(std::string_view text, std::vector<Span>& found) {
    found.clear();
    Breaks& stretches = breaks();
    for (stretches.read(text); stretches.next();)
        if (stretches.kind() != 0) found.push_back(stretches.span());
}

std::vector<Span> words(std::string_view text) {
    std::vector<Span> found;
    words(text, found);
    return found;
}

void fold(std::string_view word, std::string& folded) {
    folded.clear();
    if (!fold_latin(word, folded)) folded = fold_slowly(word);
}

std::string fold(std::string_view word) {
    std::string folded;
    fold(word, folded);
    return folded;
}

}  // namespace raadspoor::nlp
