#include "query/quotation/quotation_candidates.h"

#include <algorithm>
#include <set>

#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

using index::Match;

constexpr std::size_t window = 4, most_windows = 3, most_words = 4, most_terms = 400;

Match::Form form(const std::string& term) { return {TermKind::exact, term}; }

/// The begins of the windows with the longest words, none of which overlap.
std::vector<std::size_t> best_windows(const std::vector<std::string>& terms) {
    std::vector<std::pair<std::size_t, std::size_t>> ranked;  // letters, begin
    for (std::size_t i = 0; i + window <= terms.size(); ++i) {
        std::size_t letters = 0;
        for (std::size_t k = i; k < i + window; ++k) letters += std::min<std::size_t>(terms[k].size(), 16);
        ranked.emplace_back(letters, i);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::size_t> chosen;
    for (const auto& [letters, begin] : ranked) {
        const bool apart = std::all_of(chosen.begin(), chosen.end(), [at = begin](std::size_t other) {
            return at >= other + window || other >= at + window;
        });
        if (apart && chosen.size() < most_windows) chosen.push_back(begin);
    }
    return chosen;
}

Match phrase(const std::vector<std::string>& terms, std::size_t begin) {
    Match match{Match::Op::phrase, {}, {}, 0};
    for (std::size_t k = begin; k < begin + window; ++k) match.terms.push_back(form(terms[k]));
    return match;
}

Match longest_words(std::vector<std::string> terms) {
    std::sort(terms.begin(), terms.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    Match match{Match::Op::any, {}, {}, 0};
    for (const std::string& term : terms) {
        if (match.children.size() == most_words || (term.size() < 5 && !match.children.empty())) break;
        match.children.push_back({Match::Op::term, {form(term)}, {}, 0});
    }
    return match;
}

}  // namespace

QuotationCandidates quotation_candidates(const index::Reader& reader, std::string_view quote,
                                         std::size_t most, int milliseconds) {
    QuotationCandidates candidates;
    const auto ask = [&](const Match& match, const index::Filter& filter) {
        index::SearchResult found =
            reader.search(match, filter, {.limit = most, .facets = false, .milliseconds = milliseconds});
        candidates.partial = candidates.partial || found.partial;
        return found;
    };
    index::Filter struck;
    struck.struck = true;
    const auto found_by = [&](const Match& match) {
        index::SearchResult found = ask(match, {});
        return found.passages > 0 ? found : ask(match, struck);
    };
    std::vector<std::string> terms = exact_terms(quote);
    if (terms.size() > most_terms) terms.resize(most_terms);
    Match phrases{Match::Op::any, {}, {}, 0};
    for (const std::size_t begin : best_windows(terms)) phrases.children.push_back(phrase(terms, begin));
    for (const Match& one : phrases.children) {
        index::SearchResult found = found_by(one);
        if (found.passages > most)
            found = found_by(phrases);  // a usual phrase: who has the others too comes first
        candidates.hits = std::move(found.hits);
        if (!candidates.hits.empty()) return candidates;
    }
    const Match words = longest_words(std::move(terms));
    if (!words.children.empty()) candidates.hits = found_by(words).hits;
    return candidates;
}

}  // namespace raadspoor::query
