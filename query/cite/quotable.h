// What of a passage can be quoted: whole sentences of the running text, and rows of tables as rows.
//
//     "3 Financiën ..... 12¶De reserve mag niet dalen. De raad beslist."   reserve -> "De reserve mag niet
//     dalen."
//
// Left alone: headings, lines of contents, titles, fields of a letterhead, single cells, words in capitals,
// what has no end (a line that was cut), and what lies across a place where the order of reading is in doubt.
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "index/store/search_result.h"

namespace raadspoor::query {

struct Quotable {
    Span span;              ///< bytes of Document::text, without the marker of a list item
    std::size_t met = 0;    ///< how many different words of the question stand in it
    bool in_doubt = false;  ///< the order of reading is in doubt within it
    bool row = false;       ///< a row of a table
};

/// The sentences and rows of a passage that can be quoted and in which words of the question stand, the one
/// with most of them first; those in doubt last. Linear in the sentences of the document.
std::vector<Quotable> quotable(const Document& document, const Analysis& analysis,
                               const index::PassageHit& hit);

}  // namespace raadspoor::query
