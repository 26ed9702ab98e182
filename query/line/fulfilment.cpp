#include "query/line/fulfilment.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "query/question/lister.h"

namespace raadspoor::query {

namespace {

/// How much of what a promise is about a sentence must hold: of one that tells of a promise, and of one that
/// hands something over.
constexpr double enough_told = 0.45, enough_handed = 0.55;
constexpr std::size_t fewest_words = 2;
/// A promise that somebody keeps years later is more likely another one.
constexpr int most_years = 4;

std::vector<std::string_view> parts(std::string_view words, char at) {
    std::vector<std::string_view> all;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(at), words.size());
        if (end > 0) all.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return all;
}

std::string first_line(std::string_view lines) {
    return std::string(lines.substr(0, std::min(lines.find('\n'), lines.size())));
}

bool is_within_years(const std::string& promised, const std::string& kept) {
    const auto year = [](const std::string& date) { return std::atoi(date.substr(0, 4).c_str()); };
    return year(kept) - year(promised) <= most_years;
}

}  // namespace

Fulfilments::Fulfilments(const index::Reader& reader) {
    for (index::ListedDocument& it : listed_rows(reader, index::List::deliveries)) {
        last_day_ = std::max(last_day_, it.date);
        if (it.date.empty()) continue;
        papers_.push_back({std::move(it.id), std::move(it.date)});
        for (index::Listed& row : it.rows)
            deliveries_.push_back({papers_.size() - 1, std::move(row), {}, {}});
    }
    for (std::size_t place = 0; place < deliveries_.size(); ++place) {
        Delivery& it = deliveries_[place];
        const std::string_view words = it.row.words;
        const std::size_t line = std::min(words.find('\n'), words.size());
        it.words = parts(words.substr(0, line), ' ');
        if (line < words.size()) it.subject = parts(words.substr(line + 1), ' ');
        auto& postings = by_author_[first_line(it.row.who)];
        for (const auto* list : {&it.words, &it.subject})
            for (const std::string_view word : *list)
                if (postings[word].empty() || postings[word].back() != place) {
                    postings[word].push_back(place);
                    ++frequency_[word];
                }
    }
}

/// A word that is in many of them tells little.
double Fulfilments::weight(std::string_view word) const {
    const auto found = frequency_.find(word);
    const double met = found == frequency_.end() ? 0 : static_cast<double>(found->second);
    return std::log(1 + static_cast<double>(deliveries_.size()) / (1 + met));
}

std::string Fulfilments::reason_for(const index::Listed& promise, const Delivery& delivery) const {
    std::vector<std::string_view> common;
    for (const std::string_view word : parts(promise.words, ' '))
        if (std::binary_search(delivery.words.begin(), delivery.words.end(), word)) common.push_back(word);
    return fmt::format("{}, later en van dezelfde afzender; beide over: {}",
                       delivery.row.sure ? "noemt een toezegging" : "biedt iets aan",
                       fmt::join(common, ", "));
}

std::optional<Fulfilment> Fulfilments::find(const std::string& document, const std::string& date,
                                            const index::Listed& promise) const {
    const std::vector<std::string_view> words = parts(promise.words, ' ');
    if (date.empty() || words.size() < fewest_words) return std::nullopt;
    double whole = 0;
    for (const std::string_view word : words) whole += weight(word);
    std::map<std::size_t, std::pair<double, std::size_t>> met;  // delivery -> weight and number of words
    for (const std::string_view author : parts(promise.who, '\n')) {
        const auto postings = by_author_.find(std::string(author));
        if (postings == by_author_.end()) continue;
        for (const std::string_view word : words) {
            const auto places = postings->second.find(word);
            if (places == postings->second.end()) continue;
            for (const std::size_t place : places->second) {
                met[place].first += weight(word);
                ++met[place].second;
            }
        }
    }
    const Delivery* best = nullptr;
    double most = 0;
    for (const auto& [place, held] : met) {
        const Delivery& it = deliveries_[place];
        const Paper& paper = papers_[it.document];
        if (paper.id == document || paper.date <= date || !is_within_years(date, paper.date)) continue;
        const double share = held.first / whole;
        if (held.second < fewest_words || share < (it.row.sure ? enough_told : enough_handed)) continue;
        const bool earlier = best == nullptr || paper.date < papers_[best->document].date;
        if (best != nullptr && !earlier && (paper.date != papers_[best->document].date || share <= most))
            continue;
        best = &it;
        most = share;
    }
    if (best == nullptr) return std::nullopt;
    return Fulfilment{papers_[best->document].id, best->row.span, papers_[best->document].date,
                      reason_for(promise, *best)};
}

}  // namespace raadspoor::query
