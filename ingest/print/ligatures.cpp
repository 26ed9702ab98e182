#include "ingest/print/ligatures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text.h"
#include "ingest/print/dutch_words.h"

namespace raadspoor::ingest {

namespace {

constexpr std::array<std::string_view, 15> ligatures = {"ti",  "tt",  "ft",  "tf",  "ff", "fi", "fl", "fb",
                                                        "tti", "fft", "ffi", "ffl", "fj", "th", "fh"};
constexpr std::string_view unknown = "\xEF\xBF\xBD";
constexpr std::size_t most_votes = 200;

/// What Word writes for a ligature of Calibri.
struct KnownLetter {
    std::string_view letter, ligature;
};
constexpr std::array<KnownLetter, 3> known_letters = {{{"Ɵ", "ti"}, {"Ʃ", "tt"}, {"Ō", "ft"}}};

/// A letter that Dutch papers have not, in a word: [begin, end) of its text; empty when there is none.
Span strange_letter(std::string_view word) {
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        const auto first = static_cast<unsigned char>(word[i]),
                   second = static_cast<unsigned char>(word[i + 1]);
        // U+0180 to U+024F; U+014C, Ō, which names from elsewhere begin with.
        if ((first >= 0xC6 && first <= 0xC8) || (first == 0xC9 && second < 0x90) ||
            (first == 0xC5 && second == 0x8C && i > 0))
            return {i, i + 2};
        if (word.substr(i).starts_with(unknown)) return {i, i + unknown.size()};
    }
    return {};
}

std::string with(std::string_view word, Span place, std::string_view letters) {
    return std::string(word.substr(0, place.begin)).append(letters).append(word.substr(place.end));
}

/// The letters of a word without the signs around them.
std::string letters_of(const std::string& word) {
    std::size_t begin = 0, end = word.size();
    while (begin < end && !is_letter(word[begin])) ++begin;
    while (end > begin && !is_letter(word[end - 1])) --end;
    return word.substr(begin, end - begin);
}

/// `word` with `letters` wherever it has `letter`.
std::string replaced(std::string word, const std::string& letter, std::string_view letters) {
    for (std::size_t at = word.find(letter); at != std::string::npos;
         at = word.find(letter, at + letters.size()))
        word.replace(at, letter.size(), letters);
    return word;
}

/// What Word is known to mean by a letter; empty when it is none of those.
std::string_view usual(const std::string& letter) {
    for (const KnownLetter& known : known_letters)
        if (known.letter == letter) return known.ligature;
    return {};
}

/// The ligature with which most of `words` are Dutch, of equals what Word means by the letter, else the
/// commoner; empty when there is none.
std::string_view elected(const std::string& letter, const std::vector<std::string>& words) {
    const auto votes = [&](std::string_view ligature) {
        return std::count_if(words.begin(), words.end(), [&](const std::string& word) {
            return is_dutch(letters_of(replaced(word, letter, ligature)));
        });
    };
    std::string_view best = usual(letter);
    auto most = best.empty() ? 0 : votes(best);
    for (const std::string_view ligature : ligatures)
        if (const auto count = votes(ligature); count > most) most = count, best = ligature;
    return best;
}

/// The one ligature that makes `word` Dutch; empty when none or several do.
std::string_view only_one(const std::string& word, Span place) {
    std::string_view found;
    for (const std::string_view ligature : ligatures) {
        if (!is_dutch(letters_of(with(word, place, ligature)))) continue;
        if (!found.empty()) return {};
        found = ligature;
    }
    return found;
}

using Meanings = std::map<std::string, std::string_view>;

Meanings meanings_in(const PrintedDocument& document) {
    std::map<std::string, std::vector<std::string>> words;
    for (const PrintedPage& page : document.pages)
        for (const PrintedWord& word : page.words) {
            const Span place = strange_letter(word.text);
            if (place.empty() || place.of(word.text) == unknown) continue;
            std::vector<std::string>& those = words[std::string(place.of(word.text))];
            if (those.size() < most_votes) those.push_back(word.text);
        }
    Meanings meanings;
    for (const auto& [letter, those] : words) meanings[letter] = elected(letter, those);
    return meanings;
}

/// Mends one word; whether there was anything to mend.
bool mend(std::string& word, const Meanings& meanings) {
    bool mended = false;
    for (int i = 0; i < 8; ++i) {  // a word has no more
        const Span place = strange_letter(word);
        if (place.empty()) break;
        const std::string letter(place.of(word));
        const auto known = meanings.find(letter);
        const std::string_view ligature = known != meanings.end() ? known->second : only_one(word, place);
        if (ligature.empty()) break;
        word = with(word, place, ligature);
        mended = true;
    }
    return mended;
}

}  // namespace

void mend_ligatures(PrintedDocument& document) {
    const Meanings meanings = meanings_in(document);
    std::size_t count = 0;
    for (PrintedPage& page : document.pages)
        for (PrintedWord& word : page.words) count += mend(word.text, meanings);
    if (count > 0)
        document.warnings.push_back(fmt::format(
            "In {} is een ligatuur hersteld (zoals ti of tt), die het bestand een verkeerde letter geeft.",
            count == 1 ? "1 woord" : fmt::format("{} woorden", count)));
}

}  // namespace raadspoor::ingest
