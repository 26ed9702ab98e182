#include "ingest/print/text_quality.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "corpus/text.h"
#include "ingest/print/dutch_words.h"

namespace raadspoor::ingest {

namespace {

constexpr std::array<std::string_view, 42> common = {
    "de",   "het",  "een",  "van",  "en",  "in",  "op",    "te",     "dat",  "is",    "voor",
    "met",  "die",  "zijn", "niet", "aan", "er",  "om",    "ook",    "als",  "dan",   "of",
    "door", "over", "bij",  "naar", "uit", "tot", "wordt", "worden", "deze", "heeft", "wij",
    "the",  "of",   "and",  "to",   "der", "und", "die",   "la",     "le"};

/// What a page of words amounts to.
struct Tally {
    std::size_t words = 0, plausible = 0, common = 0, prose = 0;
};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// The letters of a word without the signs around it; letters beyond ASCII count as vowels, which in Dutch
/// they mostly are.
struct Shape {
    std::size_t letters = 0, vowels = 0, digits = 0, signs = 0, unknown = 0, consonant_run = 0, humps = 0;
    bool capitals = true;
    bool mixed = false;  // a digit among its letters: "b1jeen", "0rde"
};

/// Whether a digit stands in the place of a letter: between small letters, or before three and more that make
/// no ordinal.
bool has_digit_for_letter(std::string_view word) {
    const auto small = [word](std::size_t i) { return i < word.size() && is_lower(word[i]); };
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!is_digit(word[i])) continue;
        std::size_t end = i + 1;
        while (end < word.size() && is_digit(word[end])) ++end;
        if (i > 0 && (small(i - 1) || (i == 1 && is_letter(word[0]))) && small(end)) return true;
        if (i == 0 && small(end) && small(end + 1) && small(end + 2) && word.substr(end) != "ste")
            return true;
        i = end;
    }
    return false;
}

Shape shape_of(std::string_view word) {
    Shape shape;
    std::size_t run = 0;
    bool lower_before = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (continues_character(word[i])) continue;
        if (word.substr(i).starts_with("\xEF\xBF\xBD")) {
            ++shape.unknown;
        } else if (is_letter(word[i]) || (byte >= 0x80 && starts_with_letter(word.substr(i)))) {
            ++shape.letters;
            const bool upper = is_upper(word[i]);
            shape.capitals = shape.capitals && (upper || byte >= 0x80);
            shape.humps += upper && lower_before;
            lower_before = !upper;
            const bool vowel = byte >= 0x80 || is_vowel(ascii_lower(word[i]));
            shape.vowels += vowel;
            run = vowel ? 0 : run + 1;
            shape.consonant_run = std::max(shape.consonant_run, run);
            continue;
        } else if (is_digit(word[i])) {
            ++shape.digits;
        } else {
            ++shape.signs;
        }
        lower_before = false;
        run = 0;
    }
    shape.mixed = shape.digits > 0 && shape.letters > 1 && has_digit_for_letter(word);
    return shape;
}

/// Whether a shape can be a word, number, abbreviation or address.
bool is_plausible(const Shape& shape, std::string_view word) {
    if (shape.unknown > 0) return false;
    const std::size_t all = shape.letters + shape.digits + shape.signs;
    if (all <= 1) return true;  // bullets, "€", a single letter
    if (shape.signs > 0 &&
        (word.find("www.") != std::string_view::npos || word.find("://") != std::string_view::npos ||
         word.find('@') != std::string_view::npos))
        return true;
    if (shape.letters == 0)
        return shape.digits > 0 ? shape.digits * 2 >= all
                                : all <= 2 || word.find_first_not_of("._-=*") == std::string_view::npos;
    if (shape.signs * 2 > all) return false;
    if (shape.digits > 0) return !shape.mixed;              // references: "Z22-004417"
    if (shape.capitals && shape.letters <= 6) return true;  // abbreviations
    if (shape.letters <= 2) return true;
    if (shape.humps > 1) return false;
    const bool voiced = shape.vowels * 6 >= shape.letters && shape.vowels * 10 <= shape.letters * 9;
    return voiced && shape.consonant_run <= 6;
}

bool is_common(std::string_view word) {
    constexpr std::size_t longest = 6;
    return word.size() <= longest &&
           std::find(common.begin(), common.end(), ascii_lower(word)) != common.end();
}

/// The next word of `text` from `begin` on, which is moved behind it; empty at the end.
std::string_view next_word(std::string_view text, std::size_t& begin) {
    while (begin < text.size() && is_blank(text[begin])) ++begin;
    const std::size_t first = begin;
    while (begin < text.size() && !is_blank(text[begin])) ++begin;
    return text.substr(first, begin - first);
}

Tally tally_of(std::string_view text) {
    Tally tally;
    std::size_t at = 0;
    for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
        const Shape shape = shape_of(word);
        ++tally.words;
        tally.plausible += is_plausible(shape, word);
        tally.prose += shape.letters > 0 && shape.digits == 0;
        tally.common += is_common(word);
    }
    return tally;
}

/// A word without the signs around it.
std::string_view bare(std::string_view word) {
    const auto is_sign = [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !is_letter(c) && !is_digit(c);
    };
    while (!word.empty() && is_sign(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_sign(word.back())) word.remove_suffix(1);
    return word;
}

}  // namespace

float known_share(std::string_view text) {
    std::size_t words = 0, known = 0, at = 0;
    for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
        word = bare(word);
        const Shape shape = shape_of(word);
        const bool counts = shape.letters + (shape.mixed ? shape.digits : 0) >= 4 && shape.signs == 0 &&
                            (shape.digits == 0 || shape.mixed) && !shape.capitals;
        if (!counts) continue;
        ++words;
        known += !shape.mixed && is_dutch(word);
    }
    return words < 15 ? 1 : static_cast<float>(known) / static_cast<float>(words);
}

float text_quality(std::string_view text) {
    const Tally tally = tally_of(text);
    if (tally.words < 5) return 1;
    const float plausible = static_cast<float>(tally.plausible) / static_cast<float>(tally.words);
    if (tally.prose < 40) return plausible;
    // Of running text a quarter to a half is function words; tables and lists of names have few; garbage has
    // next to none.
    const float common_share = static_cast<float>(tally.common) / static_cast<float>(tally.prose);
    return plausible * std::min(1.0F, 0.35F + common_share * 8);
}

}  // namespace raadspoor::ingest
