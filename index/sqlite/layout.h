// The structure of a document as compact bytes: runs, blocks, repairs and sentences in one piece, word boxes
// page by page.
//
// Everything reads back exactly as it was stored. Boxes whose sides are multiples of 1/16 point take some 4
// bytes a word; any other box takes 16. Decoding throws Damaged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::index {

/// Runs, blocks, repairs and struck stretches of the document and sentences of the analysis.
std::string encode_layout(const Document& document, const std::vector<Span>& sentences);
void decode_layout(std::string_view bytes, Document& document, std::vector<Span>& sentences);

/// The words on one page, with their places in Document::words.
struct [[nodiscard]] PageWords {
    std::vector<std::size_t> places;
    std::vector<WordBox> words;
};

std::string encode_words(const PageWords& words);
PageWords decode_words(std::string_view bytes, int page);

/// Document::words told apart by page, and put together again.
std::vector<std::pair<int, PageWords>> by_page(const std::vector<WordBox>& words);
std::vector<WordBox> in_order(const std::vector<PageWords>& pages);

}  // namespace raadspoor::index
