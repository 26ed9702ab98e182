#include "query/answers/found_words.h"

#include <algorithm>

#include "query/question/asking.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_places = 500;

FoundPlace place_of(const index::Reader& reader, const index::PassageHit& hit) {
    FoundPlace place{hit.span, {}, {}, hit.struck};
    for (const Span word : hit.highlights)
        place.words.push_back({hit.span.begin + word.begin, hit.span.begin + word.end});
    place.pages = reader.pages(hit.document, place.words.empty() ? hit.span : place.words.front());
    return place;
}

}  // namespace

FoundInDocument found_in(const index::Reader& reader, std::string_view question,
                         const index::DocumentEntry& entry) {
    Question asked = ask(reader, question);
    asked.filter.documents = {entry.id};
    const index::SearchResult result =
        reader.search(asked.match, asked.filter, {.limit = most_places, .facets = false});
    FoundInDocument found{{}, result.passages, result.partial};
    for (const index::PassageHit& hit : result.hits) found.places.push_back(place_of(reader, hit));
    std::sort(found.places.begin(), found.places.end(),
              [](const FoundPlace& a, const FoundPlace& b) { return a.passage.begin < b.passage.begin; });
    return found;
}

}  // namespace raadspoor::query
