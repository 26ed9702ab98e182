// Page labels by the numbers that pages print, for files that give none of their own.
//
//     cover, contents, 1, 2, 3   →   "1", "2", "1", "2", "3"
//
// Method: the page number in the margin of each page, less the page's own; three pages or more with one
// difference, none or one page without a number between them, are a series. Other numbers label nothing.
#pragma once

#include <vector>

#include "corpus/document.h"
#include "ingest/print/furniture.h"

namespace raadspoor::ingest {

/// Gives the pages of a series the number that they print. `pages`, `lines` and `roles` go together. Does
/// nothing when any page has a label that is not its own number.
void label_pages(const std::vector<std::vector<PrintLine>>& lines,
                 const std::vector<std::vector<LineRole>>& roles, std::vector<raadspoor::Page>& pages);

}  // namespace raadspoor::ingest
