#include "query/line/fulfilment.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/words/terms.h"
#include "query/line/topic.h"
#include "query/print/output.h"
#include "query/question/actor_values.h"

namespace raadspoor::query {

namespace {

constexpr double enough = 0.4;

/// Words of every promise: they tell nothing of what it is about.
bool is_of_promises(std::string_view word) {
    static constexpr std::array<std::string_view, 30> words{
        "zullen",     "zal",    "we",    "wij",   "u",       "uw",       "raad",     "de",
        "informeren", "via",    "rib",   "brief", "sturen",  "stuurt",   "leggen",   "voor",
        "voorleggen", "komen",  "terug", "deze",  "dit",     "hierover", "daarover", "op",
        "moment",     "hebben", "dat",   "zodra", "college", "ontvangt"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string about(const std::string& promise) {
    std::string words;
    nlp::terms(promise, [&](const Term& term) {
        if (term.kind == TermKind::exact && term.text.size() > 3 && !is_of_promises(term.text))
            words += std::string(term.text) + " ";
    });
    return words;
}

bool refers_to_promise(std::string_view passage) {
    bool refers = false;
    nlp::terms(passage, [&](const Term& term) {
        static constexpr std::array<std::string_view, 8> words{"toegezegd",    "toegezegde",   "toezegging",
                                                               "toezeggingen", "beloofd",      "beloofde",
                                                               "aangekondigd", "aangekondigde"};
        refers = refers || (term.kind == TermKind::exact &&
                            std::find(words.begin(), words.end(), term.text) != words.end());
    });
    return refers;
}

}  // namespace

FulfilmentSearch find_fulfilment(const index::Reader& reader, const index::DocumentEntry& entry,
                                 const Analysis& analysis, const std::string& promise) {
    if (analysis.metadata.date.empty() || analysis.metadata.sender.empty()) return {};
    const Topic topic = parse_topic(about(promise));
    index::Match any{.op = index::Match::Op::any};
    for (const TopicWord& word : topic.words)
        if (!word.forms.empty()) any.children.push_back({.op = index::Match::Op::term, .terms = word.forms});
    if (any.children.size() < 2) return {};
    index::Filter filter;
    filter.from = analysis.metadata.date;
    filter.senders = names_of_actor(analysis.metadata.sender);
    const index::SearchResult result = reader.search(any, filter, {.limit = 100, .facets = false});
    FulfilmentSearch search{{}, result.partial || result.passages > result.hits.size()};
    for (const index::PassageHit& hit : result.hits) {
        if (hit.document == entry.id || !refers_to_promise(hit.text) ||
            TopicText{hit.text, topic}.coverage({0, hit.text.size()}) < enough)
            continue;
        std::optional<index::DocumentEntry> later = reader.entry(hit.document);
        if (!later || later->replaced || later->metadata.date <= analysis.metadata.date) continue;
        if (!search.found || later->metadata.date < search.found->document.metadata.date)
            search.found = Fulfilment{std::move(*later), shortened(one_line(hit.text), 300)};
    }
    return search;
}

}  // namespace raadspoor::query
