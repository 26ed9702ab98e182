// One paper as the pages read it: found by its address, its text in blocks with words marked.
#pragma once

#include <vector>

#include "corpus/document.h"
#include "index/store/database.h"
#include "query/web/html/html.h"
#include "query/web/http/router.h"

namespace raadspoor::query::web {

/// The paper that an address names. Throws HttpError 404 when there is none, or more than one.
index::DocumentEntry the_paper(const index::Reader& reader, const DocumentId& id);

/// `span` of its text, a paragraph a block, with the words in `marks` marked. Marks ascend.
Html text_of(const Document& document, Span span, const std::vector<Span>& marks);

/// What stands on a page, likewise. `page`: its place in Document::pages.
Html page_text(const Document& document, std::size_t page, const std::vector<Span>& marks);

/// The words of the page that lie in one of `spans`, by their places in Document::words.
std::vector<std::size_t> words_in(const Document& document, std::size_t page, const std::vector<Span>& spans);

}  // namespace raadspoor::query::web
