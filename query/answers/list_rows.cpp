#include "query/answers/list_rows.h"

#include <algorithm>

namespace raadspoor::query {

ReadDocument read_document(const index::Reader& reader, const std::string& id) {
    return {reader.entry(id).value(), reader.document(id, index::StoredPart::text), reader.analysis(id)};
}

std::vector<PageReference> pages_on(const Document& document, Span span) {
    std::vector<PageReference> pages;
    for (const int number : pages_of(document, span)) {
        const auto page = std::find_if(document.pages.begin(), document.pages.end(),
                                       [number](const Page& it) { return it.number == number; });
        if (page != document.pages.end()) pages.push_back({PageNumber{number}, page->label});
    }
    return pages;
}

ListRow row_at(const ReadDocument& it, Span span) {
    return {it.entry, pages_on(it.document, span), one_line(span.of(it.document.text)), span};
}

}  // namespace raadspoor::query
