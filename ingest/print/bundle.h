// Papers that were glued together into one file: a proposal, a motion and a letter, each with its own date
// and sender.
//
//     papers_in(outline, pages) == {0, 1, 2}   // places in `pages` where a paper begins
//
// Told by the file's own outline when its entries are names of papers or files; else by pages that begin as a
// paper does: with its kind ("Motie Duurzame sporthal"), a date and whom it is to, or a letter's greeting.
// What also stands on the page before is a running head, and "pagina 2 van 5" begins nothing. Minutes quote
// papers, and are one.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/document.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Where papers begin, ascending, from 0 on; empty when the file is one paper. At most 300.
[[nodiscard]] std::vector<std::size_t> papers_in(const std::vector<OutlineItem>& outline,
                                                 const std::vector<Page>& pages);

/// The papers in a file whose pages are `printed`, which were laid out as `whole`: each a document with its
/// own pages, which keep their numbers. Empty when the file is one paper. Fills what lay_out() does.
[[nodiscard]] std::vector<Document> parts_of(const PrintedDocument& printed, const Document& whole);

}  // namespace raadspoor::ingest
