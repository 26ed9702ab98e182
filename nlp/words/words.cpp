#include "nlp/words/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace raadspoor::nlp {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How a byte takes part in words: most text is decided here, one byte at a time.
enum class Role : std::uint8_t { separator, inside, decode };

constexpr std::array<Role, 256> roles = [] {
    std::array<Role, 256> table{};
    for (std::size_t c = 0; c < 256; ++c) {
        const bool inside = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        table[c] = c >= 0x80 ? Role::decode : inside ? Role::inside : Role::separator;
    }
    return table;
}();

Role role_of(char c) { return roles[static_cast<unsigned char>(c)]; }

constexpr UChar32 soft_hyphen = 0xAD;
constexpr std::string_view curly_apostrophe = "\xE2\x80\x99";

/// The length of the word character at `at`, 0 when none stands there. A soft hyphen counts only `within` a
/// word.
std::size_t word_character(std::string_view text, std::size_t at, bool within) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead == 0xC3 && at + 1 < text.size()) {  // À–ÿ but × and ÷: nearly every accent of Dutch
        const auto next = static_cast<unsigned char>(text[at + 1]);
        if (next >= 0x80 && next <= 0xBF) return next == 0x97 || next == 0xB7 ? 0 : 2;
    }
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data() + at);
    const auto length = static_cast<int32_t>(std::min<std::size_t>(text.size() - at, 4));
    int32_t size = 0;
    UChar32 c = 0;
    U8_NEXT(bytes, size, length, c);
    if (c < 0) return 0;
    const bool inside = u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) || (within && c == soft_hyphen);
    return inside ? static_cast<std::size_t>(size) : 0;
}

/// The end of the run of word characters that goes on at `at`.
std::size_t run_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Role role = role_of(text[at]);
        const std::size_t size = role == Role::inside   ? 1
                                 : role == Role::decode ? word_character(text, at, true)
                                                        : 0;
        if (size == 0) break;
        at += size;
    }
    return at;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

bool digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_digit(text[at]); }

/// The end of a number that begins at `begin` and whose first digits end at `end`: with its points, decimals
/// and percent sign.
std::size_t number_end(std::string_view text, std::size_t end) {
    while (end < text.size() && text[end] == '.' && digit_at(text, end + 1)) end = digits_end(text, end + 1);
    if (end < text.size() && text[end] == ',' && digit_at(text, end + 1)) {
        const std::size_t decimals = digits_end(text, end + 1);
        const bool enumeration =
            decimals < text.size() && text[decimals] == ',' && digit_at(text, decimals + 1);
        if (!enumeration) end = decimals;
    }
    std::size_t sign = end;
    if (text.substr(sign).starts_with("\xC2\xA0"))
        sign += 2;
    else if (sign < text.size() && text[sign] == ' ')
        ++sign;
    return sign < text.size() && text[sign] == '%' ? sign + 1 : end;
}

/// The end of "'s" or "'tje" at `end`; `end` itself when something else stands there.
std::size_t after_apostrophe(std::string_view text, std::size_t end) {
    std::size_t at = end;
    if (text[at] == '\'')
        ++at;
    else if (text.substr(at).starts_with(curly_apostrophe))
        at += curly_apostrophe.size();
    else
        return end;
    const std::size_t tail = run_end(text, at);
    const bool ending = tail > at && tail - at <= 3 && is_ascii_letter(text[at]);
    return ending ? tail : end;
}

std::size_t word_end(std::string_view text, std::size_t begin, std::size_t first_size) {
    std::size_t end = run_end(text, begin + first_size);
    if (is_digit(text[begin]) && digits_end(text, begin) == end) return number_end(text, end);
    return end < text.size() ? after_apostrophe(text, end) : end;
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
        else if (c == 0x133)
            kept.append(icu::UnicodeString("ij"));
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
    for (std::size_t at = 0; at < text.size();) {
        const Role role = role_of(text[at]);
        if (role == Role::separator) {
            ++at;
            continue;
        }
        const std::size_t size = role == Role::inside ? 1 : word_character(text, at, false);
        if (size == 0) {
            ++at;
            continue;
        }
        const std::size_t end = word_end(text, at, size);
        found.push_back({at, end});
        at = end;
    }
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
