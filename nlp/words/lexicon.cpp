#include "nlp/words/lexicon.h"

#include <algorithm>

#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t letters = 26;
constexpr std::size_t shortest = 3;

/// The place of the first three letters among all such; `none` when they are not all a–z.
constexpr std::size_t none = letters * letters * letters;
std::size_t place_of(std::string_view word) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < shortest; ++i) {
        if (word[i] < 'a' || word[i] > 'z') return none;
        place = place * letters + static_cast<std::size_t>(word[i] - 'a');
    }
    return place;
}

/// Takes what stands before the next `separator` off the front of `text`.
std::string_view cut(std::string_view& text, char separator) {
    const std::size_t at = std::min(text.find(separator), text.size());
    const std::string_view piece = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return piece;
}

std::uint8_t links_of(std::string_view names) {
    unsigned links = 0;
    while (!names.empty()) {
        std::string_view name = cut(names, ',');
        if (name == "-") name = {};
        for (std::size_t i = 0; i < std::size(linking_letters); ++i)
            if (linking_letters[i] == name) links |= 1U << i;
    }
    return static_cast<std::uint8_t>(links);
}

std::uint8_t digit(std::string_view text) { return static_cast<std::uint8_t>(text.front() - '0'); }

/// "raad", "6", "7", "-,s"
Part part_of(std::string_view line) {
    Part part;
    part.word = cut(line, '\t');
    part.before = digit(cut(line, '\t'));
    part.last = digit(cut(line, '\t'));
    part.links = links_of(line);
    return part;
}

}  // namespace

const Lexicon& Lexicon::get() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() : first_with_(none + 2, 0) {
    std::string_view table = data::lexicon();  // long: a vector for each row would cost more than the rest
    parts_.reserve(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')));
    while (!table.empty())
        if (const std::string_view line = cut(table, '\n'); !line.empty() && line.front() != '#')
            parts_.push_back(part_of(line));
    for (const Part& part : parts_) ++first_with_[place_of(part.word) + 1];
    for (std::size_t i = 1; i < first_with_.size(); ++i) first_with_[i] += first_with_[i - 1];
}

void Lexicon::beginnings(std::string_view tail, std::vector<const Part*>& found) const {
    found.clear();
    if (tail.size() < shortest) return;
    const std::size_t place = place_of(tail);
    if (place == none) return;
    const char fourth = tail.size() > shortest ? tail[shortest] : '\0';
    for (std::size_t i = first_with_[place]; i < first_with_[place + 1]; ++i) {
        const std::string_view word = parts_[i].word;
        if (word.size() > shortest && word[shortest] != fourth) {
            if (word[shortest] > fourth) return;  // in order: nothing fits from here on
            continue;
        }
        if (tail.starts_with(word)) found.push_back(&parts_[i]);
    }
}

const Part* Lexicon::find(std::string_view word) const {
    if (word.size() < shortest || place_of(word) == none) return nullptr;
    const auto at = std::lower_bound(parts_.begin(), parts_.end(), word,
                                     [](const Part& p, std::string_view w) { return p.word < w; });
    return at != parts_.end() && at->word == word ? &*at : nullptr;
}

}  // namespace raadspoor::nlp
