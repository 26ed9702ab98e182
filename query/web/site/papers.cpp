#include "query/web/site/papers.h"

#include <algorithm>

#include "corpus/text.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

/// `span` of the text with the parts of `marks` that lie in it marked.
Html marked_part(const Document& document, Span span, const std::vector<Span>& marks) {
    std::vector<Span> inside;
    for (const Span mark : marks)
        if (mark.overlaps(span))
            inside.push_back(
                {std::max(mark.begin, span.begin) - span.begin, std::min(mark.end, span.end) - span.begin});
    return marked(span.of(document.text), inside);
}

Html block_html(const Document& document, const Block& block, Span span, const std::vector<Span>& marks) {
    const Html text = marked_part(document, span, marks);
    switch (block.kind) {
        case BlockKind::heading:
            return element("p", {{"class", "kopje"}}, text);
        case BlockKind::list_item:
            return element("p", {{"class", "punt"}}, text);
        case BlockKind::table_row:
            return element("p", {{"class", "rij"}}, text);
        case BlockKind::note:
            return element("p", {{"class", "noot"}}, text);
        default:
            return element("p", text);
    }
}

}  // namespace

index::DocumentEntry the_paper(const index::Reader& reader, const DocumentId& id) {
    std::vector<std::string> ids;
    for (const std::string& found : reader.find_document(id.text))
        if (found.starts_with(id.text)) ids.push_back(found);
    std::optional<index::DocumentEntry> entry;
    if (ids.size() == 1) entry = reader.entry(ids.front());
    if (!entry)
        throw HttpError{404,
                        "Dit stuk staat niet in de verzameling. Misschien is het verwijderd, of is het adres "
                        "niet helemaal overgenomen."};
    return *entry;
}

Html text_of(const Document& document, Span span, const std::vector<Span>& marks) {
    Html html;
    for (const Block& block : document.blocks) {
        if (!block.span.overlaps(span)) continue;
        const Span shown{std::max(block.span.begin, span.begin), std::min(block.span.end, span.end)};
        if (!trimmed(shown.of(document.text)).empty()) html << block_html(document, block, shown, marks);
    }
    if (document.blocks.empty()) html << element("p", marked_part(document, span, marks));
    return html;
}

Html page_text(const Document& document, std::size_t page, const std::vector<Span>& marks) {
    Html html;
    for (const PageRun& run : document.runs)
        if (run.page == static_cast<int>(page)) html << text_of(document, run.span, marks);
    return html;
}

std::vector<std::size_t> words_in(const Document& document, std::size_t page,
                                  const std::vector<Span>& spans) {
    std::vector<std::size_t> words;
    for (std::size_t i = 0; i < document.words.size(); ++i) {
        const WordBox& word = document.words[i];
        const bool inside =
            word.page == static_cast<int>(page) &&
            std::any_of(spans.begin(), spans.end(), [&](Span it) { return it.overlaps(word.span); });
        if (inside) words.push_back(i);
    }
    return words;
}

}  // namespace raadspoor::query::web
