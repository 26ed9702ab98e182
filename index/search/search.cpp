#include "index/search/search.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "index/search/best.h"
#include "index/search/highlight.h"
#include "index/search/matches.h"
#include "index/sqlite/store.h"

namespace raadspoor::index {

namespace {

constexpr float heading_weight =
    1.5F;  // of a heading with a word of the question, when there is text below it
constexpr float bare_heading_weight = 0.6F;
constexpr float together_weight = 1.3F;  // of words that stand next to each other, as they were asked
constexpr std::size_t looked_at = 50;    // of the best passages, for words in their heading
constexpr std::size_t read_whole = 20;   // of the best passages, for words next to each other
constexpr std::size_t spread_over =
    200;  // of the best passages, so that one report does not fill the first pages
constexpr std::size_t most_together = 3;  // passages of a document among those, before the others

bool asks_several_words(const Match& match) {
    return match.op == Match::Op::all && match.children.size() > 1;
}

/// Whether two of `marks` have one blank between them.
bool stand_together(const std::vector<Span>& marks) {
    return std::adjacent_find(marks.begin(), marks.end(),
                              [](Span a, Span b) { return b.begin == a.end + 1; }) != marks.end();
}

/// What a look at the text of a passage makes of its score.
float weight_of(std::string_view body, const RowFacts& facts, const Analyser& analyser, const Match& match,
                bool whole) {
    constexpr std::uint32_t blanks = 4;  // behind the heading
    if (facts.heading > 0 && facts.heading + blanks >= facts.bytes) return bare_heading_weight;
    float weight = 1;
    if (facts.heading > 0 && !highlights(analyser, body.substr(0, facts.heading), match).empty())
        weight *= heading_weight;
    if (whole && stand_together(highlights(analyser, body, match))) weight *= together_weight;
    return weight;
}

/// Orders the best anew by what only their text tells: headings, and words next to each other.
void look_closer(Connection& db, const Analyser& analyser, const Catalogue& catalogue, const Match& match,
                 std::vector<Candidate>& best) {
    const std::size_t end = std::min(best.size(), looked_at);
    for (std::size_t i = 0; i < end; ++i) {
        const RowFacts& facts = catalogue.rows[best[i].row];
        const bool whole = i < read_whole && asks_several_words(match);
        if (facts.heading > 0 || whole)
            best[i].score *= weight_of(load_passage(db, best[i].row), facts, analyser, match, whole);
    }
    std::sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(end),
              Better{catalogue, Order::relevance});
}

/// Among the best, lets no document go before the others with more than a few passages. Always over the same
/// number of them, so that pages of an answer fit together.
void spread(std::vector<Candidate>& best) {
    std::unordered_map<std::uint32_t, std::size_t> met;
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(best.size(), spread_over));
    std::stable_partition(best.begin(), end,
                          [&](const Candidate& c) { return ++met[c.document] <= most_together; });
}

/// Brings the passages of a document together, where the best of them stands.
void group(std::vector<Candidate>& shown) {
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (const Candidate& candidate : shown) places.emplace(candidate.document, places.size());
    std::stable_sort(shown.begin(), shown.end(), [&](const Candidate& a, const Candidate& b) {
        return places.at(a.document) < places.at(b.document);
    });
}

/// Where a passage stands, and no more.
PassageHit place(const Catalogue& catalogue, const Candidate& candidate) {
    const RowFacts& facts = catalogue.rows[candidate.row];
    const DocumentFacts& document = catalogue.documents[candidate.document];
    PassageHit hit;
    hit.document = document.id;
    if (candidate.row != document.first) hit.span = {facts.begin, facts.begin + std::size_t{facts.bytes}};
    return hit;
}

PassageHit fetch(Connection& db, const Analyser& analyser, const Catalogue& catalogue, const Match& match,
                 const Candidate& candidate) {
    const RowFacts& facts = catalogue.rows[candidate.row];
    const DocumentFacts& document = catalogue.documents[candidate.document];
    PassageHit hit;
    hit.document = document.id;
    hit.score = static_cast<double>(candidate.score);
    if (candidate.row == document.first) return hit;  // The document has no text.
    hit.span = {facts.begin, facts.begin + std::size_t{facts.bytes}};
    hit.text = load_passage(db, candidate.row);
    hit.highlights = highlights(analyser, hit.text, match);
    hit.struck = catalogue.struck.has(candidate.row);
    return hit;
}

/// The documents that any of `units` is of.
Bits documents_of(const Catalogue& catalogue, const Bits& units) {
    if (!catalogue.is_split()) return units;
    Bits documents(catalogue.documents.size());
    units.each([&](std::size_t unit) { documents.add(catalogue.unit_documents[unit]); });
    return documents;
}

Bits evaluate_until(Deadline& deadline, Connection& db, const Catalogue& catalogue, Workspace& workspace,
                    const Match& match, bool struck) {
    const Interruption at_the_deadline{db, [&] { return deadline.passed(); }};
    return evaluate(db, catalogue, workspace, match, struck, deadline);
}

}  // namespace

SearchResult search(Connection& db, const Analyser& analyser, const Catalogue& catalogue,
                    Workspace& workspace, const Match& match, const Filter& filter,
                    const SearchOptions& options) {
    Deadline deadline{options.milliseconds};
    const Bits units = evaluate_until(deadline, db, catalogue, workspace, match, filter.struck);
    Bits documents = documents_of(catalogue, units);
    SearchResult result;
    result.partial = deadline.was_passed();
    result.looked_along = catalogue.rows.size();
    documents &= passing(db, catalogue, filter, false);
    const std::size_t last =
        options.offset + std::min(options.limit, std::numeric_limits<std::size_t>::max() - options.offset);
    Best best{Better{catalogue, options.order},
              std::clamp(last, spread_over, catalogue.rows.size() + spread_over)};
    Matches matches{db, catalogue, filter, best};
    matches.gather(workspace.found, documents, units);
    matches.count(db, analyser, match, options.facets, result);
    std::vector<Candidate> shown = best.take();
    if (options.texts && options.order == Order::relevance)
        look_closer(db, analyser, catalogue, match, shown);
    if (options.texts) spread(shown);
    shown.resize(std::min(shown.size(), last));
    shown.erase(shown.begin(),
                shown.begin() + static_cast<std::ptrdiff_t>(std::min(options.offset, shown.size())));
    if (!options.texts) {
        for (const Candidate& candidate : shown) result.hits.push_back(place(catalogue, candidate));
        return result;
    }
    group(shown);
    for (const Candidate& candidate : shown) {
        result.hits.push_back(fetch(db, analyser, catalogue, match, candidate));
        result.hits.back().in_document = matches.passages_of(candidate.document);
    }
    return result;
}

}  // namespace raadspoor::index
