#include "nlp/words/initials.h"

#include <algorithm>
#include <array>
#include <string>

#include "nlp/words/terms.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

constexpr std::array<std::string_view, 22> small_words{
    "van", "en",  "de",  "het", "voor", "in", "op",   "der",  "den", "of",  "met",
    "te",  "tot", "bij", "aan", "een",  "om", "door", "naar", "ter", "ten", "over"};

struct InitialWord {
    std::string folded;
    std::vector<std::size_t> starts;  // of its parts, the first included
    bool small = false;
};

InitialWord word_of(std::string_view written) {
    InitialWord word{fold(written), {0}, false};
    for (const Span part : compound_parts(word.folded))
        if (part.begin > 0) word.starts.push_back(part.begin);
    word.small = std::find(small_words.begin(), small_words.end(), word.folded) != small_words.end();
    return word;
}

bool begins_part(const InitialWord& word, std::size_t at) {
    return std::find(word.starts.begin(), word.starts.end(), at) != word.starts.end();
}

/// The place of `letter` in `word` from `from` on, at a part's beginning if there is one; npos when there is
/// none.
std::size_t place_of(char letter, const InitialWord& word, std::size_t from) {
    for (const std::size_t start : word.starts)
        if (start >= from && start < word.folded.size() && word.folded[start] == letter) return start;
    return word.folded.find(letter, from);
}

constexpr int impossible = 1000;

/// How many of `letters` stand inside `word`, if it gives them all, the first at its beginning.
int inner_letters(std::string_view letters, const InitialWord& word) {
    if (word.folded.empty() || word.folded.front() != letters.front()) return impossible;
    int inner = 0;
    std::size_t at = 0;
    for (std::size_t i = 1; i < letters.size(); ++i) {
        at = place_of(letters[i], word, at + 1);
        if (at == std::string::npos) return impossible;
        if (!begins_part(word, at)) ++inner;
    }
    return inner;
}

struct Fit {
    int inner = impossible;
    std::size_t first = 0;

    bool better_than(const Fit& other) const {
        return inner != other.inner ? inner < other.inner : first > other.first;
    }
};

/// fits[k]: the best way for the words from some word on to give all but the first k letters.
using Fits = std::vector<Fit>;

/// The fits when `word`, number `index`, stands before the words of `after`.
Fits with_word(const InitialWord& word, std::size_t index, std::string_view letters, const Fits& after,
               bool last) {
    Fits fits(letters.size() + 1);
    for (std::size_t end = 0; end <= letters.size(); ++end) {
        if (after[end].inner >= impossible) continue;
        if (word.small && !last && after[end].better_than(fits[end])) fits[end] = after[end];
        for (std::size_t begin = 0; begin < end; ++begin) {
            const Fit fit{after[end].inner + inner_letters(letters.substr(begin, end - begin), word), index};
            if (fit.inner < impossible && fit.better_than(fits[begin])) fits[begin] = fit;
        }
    }
    return fits;
}

std::string letters_of(std::string_view shortened) {
    std::string letters;
    for (const char c : fold(shortened))
        if (c >= 'a' && c <= 'z') letters.push_back(c);
    return letters;
}

}  // namespace

std::optional<std::size_t> first_word_of(std::string_view shortened, std::string_view text,
                                         const std::vector<Span>& words) {
    const std::string letters = letters_of(shortened);
    if (letters.size() < 2) return std::nullopt;
    Fits fits(letters.size() + 1);
    fits.back() = {0, words.size()};
    Fit best;
    std::size_t counted = 0;  // words that must give a letter
    for (std::size_t i = words.size(); i-- > 0;) {
        const InitialWord word = word_of(words[i].of(text));
        fits = with_word(word, i, letters, fits, i + 1 == words.size());
        if (std::none_of(fits.begin(), fits.end(), [](const Fit& fit) { return fit.inner < impossible; }))
            break;
        if (!word.small) ++counted;
        const int allowed = counted == 1 ? 0 : static_cast<int>(letters.size()) / 2;
        if (!word.small && fits[0].inner <= allowed && fits[0].better_than(best)) best = fits[0];
    }
    if (best.inner >= impossible) return std::nullopt;
    return best.first;
}

}  // namespace raadspoor::nlp
