#include "index/search.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "index/answer.h"
#include "index/best.h"
#include "index/highlight.h"

namespace raadspoor::index {

namespace {

constexpr float heading_weight = 1.5F;
constexpr std::size_t looked_at = 50;      // of the best passages, for words in their heading
constexpr std::size_t spread_over = 200;   // of the best passages, so that one report does not fill the first pages
constexpr std::size_t most_together = 3;   // passages of a document among those, before the others

std::string body_of(Connection& db, std::uint32_t row) {
    Statement& found = db.query("SELECT body FROM passage WHERE row = ?", std::int64_t{row});
    std::string body = found.step() ? found.text(0) : std::string();
    found.reset();
    return body;
}

/// Among the best, passages that begin with a heading that holds a word of the question are worth more.
void raise_headed(Connection& db, const Analyser& analyser, const Catalogue& catalogue, const Match& match, std::vector<Candidate>& best) {
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(best.size(), looked_at));
    for (auto candidate = best.begin(); candidate != end; ++candidate) {
        const std::uint16_t heading = catalogue.rows[candidate->row].heading;
        if (heading == 0) continue;
        const std::string body = body_of(db, candidate->row);
        if (!highlights(analyser, std::string_view(body).substr(0, heading), match).empty()) candidate->score *= heading_weight;
    }
    std::sort(best.begin(), end, Better{catalogue, Order::relevance});
}

/// Among the best, lets no document go before the others with more than a few passages. Always over the same number of them, so that
/// pages of an answer fit together.
void spread(std::vector<Candidate>& best) {
    std::unordered_map<std::uint32_t, std::size_t> met;
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(best.size(), spread_over));
    std::stable_partition(best.begin(), end, [&](const Candidate& c) { return ++met[c.document] <= most_together; });
}

/// Brings the passages of a document together, where the best of them stands.
void group(std::vector<Candidate>& shown) {
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (const Candidate& candidate : shown) places.emplace(candidate.document, places.size());
    std::stable_sort(shown.begin(), shown.end(), [&](const Candidate& a, const Candidate& b) { return places.at(a.document) < places.at(b.document); });
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
    hit.text = body_of(db, candidate.row);
    hit.highlights = highlights(analyser, hit.text, match);
    return hit;
}

}  // namespace

SearchResult search(Connection& db, const Analyser& analyser, const Catalogue& catalogue, Workspace& workspace, const Match& match,
                    const Filter& filter, const SearchOptions& options) {
    Deadline deadline{options.milliseconds};
    db.interrupt_when([&] { return deadline.passed(); });
    Bits documents = evaluate(db, catalogue, workspace, match, deadline);
    db.never_interrupt();
    SearchResult result;
    result.partial = deadline.was_passed();
    documents &= passing(db, catalogue, filter, false);
    const std::size_t last = options.offset + std::min(options.limit, std::numeric_limits<std::size_t>::max() - options.offset);
    Best best{Better{catalogue, options.order}, std::clamp(last, spread_over, catalogue.rows.size() + spread_over)};
    Answer answer{catalogue, filter, best};
    answer.gather(workspace.found, documents);
    answer.count(options.facets, result);
    std::vector<Candidate> shown = best.take();
    if (options.order == Order::relevance) raise_headed(db, analyser, catalogue, match, shown);
    spread(shown);
    shown.resize(std::min(shown.size(), last));
    shown.erase(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(std::min(options.offset, shown.size())));
    group(shown);
    for (const Candidate& candidate : shown) {
        result.hits.push_back(fetch(db, analyser, catalogue, match, candidate));
        result.hits.back().in_document = answer.passages_of(candidate.document);
    }
    return result;
}

}  // namespace raadspoor::index
