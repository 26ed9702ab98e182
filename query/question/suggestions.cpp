#include "query/question/suggestions.h"

#include <algorithm>
#include <tuple>

#include "corpus/text.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_suggestions = 3;
constexpr std::size_t longest = 64;  // letters of a word; longer ones are no words

/// The characters of a text, each as the bytes it is written with.
std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = character_end(text, begin);
        found.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return found;
}

using Characters = std::vector<std::string_view>;

/// The table of edits, three rows of it. Cells further than `most` from the diagonal hold more than `most`,
/// and are not worked out.
std::size_t edits(const Characters& left, const Characters& right, std::size_t most) {
    const std::size_t far = most + 1;
    if (std::max(left.size(), right.size()) - std::min(left.size(), right.size()) > most) return far;
    std::vector<std::size_t> row(right.size() + 1), above(right.size() + 1), over(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) row[j] = std::min(j, far);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        over.swap(above);
        above.swap(row);
        std::fill(row.begin(), row.end(), far);
        row[0] = std::min(i, far);
        std::size_t least = row[0];
        const std::size_t first = i > most ? i - most : 1, last = std::min(right.size(), i + most);
        for (std::size_t j = first; j <= last; ++j) {
            const bool same = left[i - 1] == right[j - 1];
            std::size_t cell = std::min({above[j - 1] + (same ? 0 : 1), above[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                cell = std::min(cell, over[j - 2] + 1);
            row[j] = std::min(cell, far);
            least = std::min(least, row[j]);
        }
        if (least == far) return far;
    }
    return row[right.size()];
}

struct Candidate {
    std::size_t edits = 0;
    std::size_t count = 0;
    std::string word;

    friend bool operator<(const Candidate& a, const Candidate& b) {
        return std::tie(a.edits, b.count, a.word) < std::tie(b.edits, a.count, b.word);
    }
};

/// The best few of what it is offered.
class Best {
public:
    Best(std::string_view word, std::size_t most) : word_(word), letters_(characters(word)), most_(most) {}

    void offer(std::string_view term, std::size_t count) {
        if (term == word_ || term.size() + most_ < letters_.size() || term.size() > 4 * longest) return;
        const std::size_t distance = edits(letters_, characters(term), most_);
        if (distance > most_) return;
        Candidate candidate{distance, count, std::string(term)};
        if (std::any_of(found_.begin(), found_.end(),
                        [&](const Candidate& other) { return other.word == term; }))
            return;
        found_.insert(std::upper_bound(found_.begin(), found_.end(), candidate), std::move(candidate));
        if (found_.size() > most_suggestions) found_.pop_back();
    }

    std::vector<std::string> words() const {
        std::vector<std::string> words;
        for (const Candidate& candidate : found_) words.push_back(candidate.word);
        return words;
    }

private:
    std::string_view word_;
    Characters letters_;
    std::size_t most_;
    std::vector<Candidate> found_;
};

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return is_digit(c); });
}

}  // namespace

std::vector<std::string> near_spellings(std::string_view word, const Vocabulary& vocabulary) {
    const Characters letters = characters(word);
    if (letters.size() < 4 || letters.size() > longest || has_digit(word)) return {};
    Best best{word, letters.size() < 6 ? std::size_t{1} : std::size_t{2}};
    const auto offer = [&best](std::string_view term, std::size_t count) { best.offer(term, count); };
    vocabulary(letters[0], offer);
    if (letters[1] != letters[0]) vocabulary(letters[1], offer);
    if (best.words().empty()) vocabulary({}, offer);
    return best.words();
}

std::size_t edits_between(std::string_view left, std::string_view right, std::size_t most) {
    return edits(characters(left), characters(right), most);
}

}  // namespace raadspoor::query
