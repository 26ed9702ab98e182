#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "nlp/data/data.h"
#include "nlp/words/lexicon.h"
#include "nlp/words/terms.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest_word = 60;
constexpr std::size_t shortest_compound = 6;
constexpr std::size_t shortest_part = 3;
constexpr int most_parts = 4;
constexpr int cost_of_a_part =
    70;  // found by reading the splits of council papers; the unit is that of `average`

/// Words that are never cut ("wethouder"), of data/compounds.tsv.
bool is_whole(std::string_view word) {
    static const std::unordered_set<std::string_view> whole = [] {
        std::unordered_set<std::string_view> read;
        for (const data::Row& row : data::rows(data::compounds())) read.insert(row.front());
        return read;
    }();
    for (const std::string_view ending : {"", "s", "e", "en", "n", "es"})
        if (word.ends_with(ending) && whole.contains(word.substr(0, word.size() - ending.size())))
            return true;
    return false;
}

/// Comparable for different numbers of parts: 60 is divisible by all of them.
int average(int sum, int parts) { return 60 * sum / parts; }

/// How much the word is used as a part itself, in this form or its singular.
int trust_of(std::string_view word) {
    int trust = 0;
    for (const std::string_view ending : {"", "s", "en", "e", "n"}) {
        if (!word.ends_with(ending)) continue;
        if (const Part* part = Lexicon::get().find(word.substr(0, word.size() - ending.size())))
            trust = std::max<int>({trust, part->before, part->last});
    }
    return trust;
}

/// The best way to reach a place in the word with a number of parts before it.
struct Step {
    int sum = -1;          // of trust; -1: cannot be reached
    std::size_t from = 0;  // where the last of these parts begins
    std::size_t size = 0;  // its length, without linking letters
};

/// Steps by place and number of parts.
using Steps = std::array<std::array<Step, most_parts>, longest_word + 1>;

void improve(Step& step, int sum, std::size_t from, std::size_t size) {
    if (sum > step.sum) step = {sum, from, size};
}

/// Fills in every step one part further than `steps[at]`. A last part is weighed in `ends`, by number of
/// parts.
void walk(std::string_view word, std::size_t at, Steps& steps, std::array<Step, most_parts + 1>& ends,
          std::vector<const Part*>& found) {
    Lexicon::get().beginnings(word.substr(at), found);
    for (std::size_t count = 0; count < most_parts; ++count) {
        const int sum = steps[at][count].sum;
        if (sum < 0) continue;
        for (const Part* part : found) {
            const std::size_t end = at + part->word.size();
            if (end == word.size()) {
                if (count > 0 && part->last > 0)
                    improve(ends[count + 1], sum + part->last, at, part->word.size());
                continue;
            }
            if (part->before == 0 || count + 1 == most_parts) continue;
            for (std::size_t link = 0; link < std::size(linking_letters); ++link) {
                const std::size_t next = end + linking_letters[link].size();
                if (!((unsigned{part->links} >> link) & 1U) || next + shortest_part > word.size()) continue;
                if (word.substr(end).starts_with(linking_letters[link]))
                    improve(steps[next][count + 1], sum + part->before, at, part->word.size());
            }
        }
    }
}

std::vector<Span> trace_back(const Steps& steps, Step last, std::size_t parts) {
    std::vector<Span> spans(parts);
    for (Step step = last; parts-- > 0; step = steps[step.from][parts])
        spans[parts] = {step.from, step.from + step.size};
    return spans;
}

bool only_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<Span> compound_parts(std::string_view folded) {
    if (folded.size() < shortest_compound || folded.size() > longest_word || !only_letters(folded) ||
        is_whole(folded))
        return {};
    thread_local Steps steps;
    for (std::size_t i = 0; i <= folded.size(); ++i) steps[i].fill({});
    steps[0][0].sum = 0;
    std::array<Step, most_parts + 1> ends{};
    std::vector<const Part*> found;
    for (std::size_t at = 0; at + shortest_part <= folded.size(); ++at)
        if (std::any_of(steps[at].begin(), steps[at].end(), [](const Step& s) { return s.sum >= 0; }))
            walk(folded, at, steps, ends, found);

    std::size_t best = 0;
    int best_score = 0;
    for (std::size_t count = 2; count < ends.size(); ++count) {
        const auto parts = static_cast<int>(count);
        const int score = average(ends[count].sum, parts) - cost_of_a_part * parts;
        if (ends[count].sum >= 0 && (best == 0 || score > best_score)) best = count, best_score = score;
    }
    if (best == 0 || average(ends[best].sum, static_cast<int>(best)) <= average(trust_of(folded), 1))
        return {};
    return trace_back(steps, ends[best], best);
}

}  // namespace raadspoor::nlp
