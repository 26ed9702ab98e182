#include "query/answers/search_answer.h"

#include <unordered_map>
#include <utility>

namespace raadspoor::query {

namespace {

/// The documents of the hits, each looked up once.
class Entries {
public:
    explicit Entries(const index::Reader& reader) : reader_{reader} {}
    const index::DocumentEntry& at(const std::string& id) {
        const auto found = entries_.find(id);
        if (found != entries_.end()) return found->second;
        return entries_.emplace(id, reader_.entry(id).value()).first->second;
    }

private:
    const index::Reader& reader_;
    std::unordered_map<std::string, index::DocumentEntry> entries_;
};

}  // namespace

SearchAnswer search(const index::Reader& reader, std::string_view question,
                    const index::SearchOptions& options) {
    SearchAnswer answer;
    answer.question = ask(reader, question);
    index::SearchResult result = reader.search(answer.question.match, answer.question.filter, options);
    answer.total = {result.documents, result.pages, result.passages, result.pages_exact};
    answer.facets = std::move(result.facets);
    answer.partial = result.partial;
    if (result.passages == 0 && !result.partial) answer.nothing = why_nothing(reader, answer.question);
    Entries entries{reader};
    for (const index::PassageHit& hit : result.hits) {
        Quotation quotation = quote(hit);
        std::vector<PageReference> quoted_on = reader.pages(hit.document, quotation.span);
        std::vector<PageReference> pages =
            quoted_on.size() > 1 ? reader.pages(hit.document, quotation.marked) : quoted_on;
        const std::optional<float> confidence = reader.ocr_confidence(hit.document, quoted_on);
        answer.hits.push_back({entries.at(hit.document), std::move(quotation), std::move(pages),
                               std::move(quoted_on), hit.score, hit.in_document, hit.struck, confidence});
    }
    return answer;
}

}  // namespace raadspoor::query
