#include "query/answers/selection.h"

#include <algorithm>
#include <map>

#include "query/question/asking.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_passages = 100'000;

std::vector<Selected> whole(std::vector<index::DocumentEntry> entries) {
    std::vector<Selected> selected;
    for (index::DocumentEntry& entry : entries) selected.push_back({std::move(entry), {}});
    return selected;
}

/// What `found` holds, a document once, by date; what bears no date comes last.
std::vector<Selected> by_document(const index::Reader& reader, const index::SearchResult& found) {
    std::map<std::string, std::vector<Span>> passages;
    for (const index::PassageHit& hit : found.hits) passages[hit.document].push_back(hit.span);
    std::vector<Selected> selected;
    for (auto& [id, spans] : passages)
        if (std::optional<index::DocumentEntry> entry = reader.entry(id); entry && !entry->replaced)
            selected.push_back({std::move(*entry), std::move(spans)});
    const auto date = [](const Selected& it) {
        return it.entry.metadata.date.empty() ? std::string("9999") : it.entry.metadata.date;
    };
    std::sort(selected.begin(), selected.end(), [&](const Selected& a, const Selected& b) {
        return date(a) != date(b) ? date(a) < date(b) : a.entry.path < b.entry.path;
    });
    return selected;
}

}  // namespace

bool Selected::holds(Span span) const {
    return passages.empty() || std::any_of(passages.begin(), passages.end(),
                                           [&](Span passage) { return passage.overlaps(span); });
}

Selection select(const index::Reader& reader, const std::string& asked) {
    if (asked.empty()) return {whole(reader.documents()), false};
    const Question question = ask(reader, asked);
    if (question.match == index::Match{}) return {whole(reader.documents(question.filter)), false};
    const index::SearchResult found =
        reader.search(question.match, question.filter, {.limit = most_passages, .facets = false});
    return {by_document(reader, found), found.partial || found.passages > found.hits.size()};
}

}  // namespace raadspoor::query
