#include "nlp/lexicon.h"

#include <algorithm>

#include "nlp/data.h"

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

unsigned links_of(std::string_view names) {
    unsigned links = 0;
    while (!names.empty()) {
        const std::size_t comma = std::min(names.find(','), names.size());
        const std::string_view name = names.substr(0, comma) == "-" ? "" : names.substr(0, comma);
        for (std::size_t i = 0; i < std::size(linking_letters); ++i)
            if (linking_letters[i] == name) links |= 1U << i;
        names.remove_prefix(std::min(comma + 1, names.size()));
    }
    return links;
}

Part part_of(const data::Row& row) {
    return {row[0], row[1].front() - '0', row[2].front() - '0', row.size() > 3 ? links_of(row[3]) : 0};
}

}  // namespace

const Lexicon& Lexicon::get() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() : first_with_(none + 2, 0) {
    for (const data::Row& row : data::rows(data::lexicon())) parts_.push_back(part_of(row));
    for (const Part& part : parts_) ++first_with_[place_of(part.word) + 1];
    for (std::size_t i = 1; i < first_with_.size(); ++i) first_with_[i] += first_with_[i - 1];
}

void Lexicon::beginnings(std::string_view tail, std::vector<const Part*>& found) const {
    found.clear();
    if (tail.size() < shortest) return;
    const std::size_t place = place_of(tail);
    if (place == none) return;
    for (std::size_t i = first_with_[place]; i < first_with_[place + 1]; ++i)
        if (tail.starts_with(parts_[i].word)) found.push_back(&parts_[i]);
}

const Part* Lexicon::find(std::string_view word) const {
    if (word.size() < shortest || place_of(word) == none) return nullptr;
    const auto at = std::lower_bound(parts_.begin(), parts_.end(), word, [](const Part& p, std::string_view w) { return p.word < w; });
    return at != parts_.end() && at->word == word ? &*at : nullptr;
}

}  // namespace raadspoor::nlp
