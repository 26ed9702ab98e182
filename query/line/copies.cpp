#include "query/line/copies.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

#include "corpus/text.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t words_together = 4, one_in = 4, fewest = 4;
constexpr double alike = 0.85;

/// Some of the runs of words of a text, as numbers, ascending. Line breaks and marks don't matter.
std::vector<std::size_t> runs_of(std::string_view text) {
    std::vector<std::size_t> runs;
    std::array<std::size_t, words_together> last{};
    std::string word;
    std::size_t count = 0;
    const auto end_word = [&] {
        if (word.empty()) return;
        last[count++ % words_together] = std::hash<std::string>{}(word);
        word.clear();
        if (count < words_together) return;
        std::size_t run = 0;
        for (std::size_t i = 0; i < words_together; ++i)
            run = run * 1000003 + last[(count + i) % words_together];
        run ^= run >> 29;
        if (run % one_in == 0) runs.push_back(run);
    };
    for (const char c : text) {
        const bool letter = is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter)
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else
            end_word();
    }
    end_word();
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

bool are_alike(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other) {
    std::vector<std::size_t> both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
    const std::size_t most = std::max(one.size(), other.size());
    return most >= fewest && static_cast<double>(both.size()) >= alike * static_cast<double>(most);
}

}  // namespace

std::vector<std::optional<std::size_t>> copies_in(const std::vector<ComparedPaper>& papers) {
    std::vector<std::optional<std::size_t>> copies(papers.size());
    std::vector<std::optional<std::vector<std::size_t>>> runs(papers.size());
    const auto runs_at = [&](std::size_t at) -> const std::vector<std::size_t>& {
        if (!runs[at]) runs[at] = runs_of(papers[at].text);
        return *runs[at];
    };
    std::vector<std::size_t> order(papers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return papers[a].pages > papers[b].pages; });
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t k = 0; k < i && !copies[order[i]]; ++k) {
            const std::size_t mine = order[i], other = order[k];
            if (copies[other] || papers[mine].date != papers[other].date) continue;
            if (are_alike(runs_at(mine), runs_at(other))) copies[mine] = other;
        }
    return copies;
}

}  // namespace raadspoor::query
