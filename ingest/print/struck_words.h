// Words with a line drawn through them.
//
//     strike_words(words, {{70, 138.5, 180, 139.5}});   // "Jansen" on baseline 142: words[0].struck
//
// A line strikes the words that it crosses between their feet and their middle and that it begins and ends
// with. What goes on beyond them is a rule of a table or a chart; what lies lower is an underline.
#pragma once

#include <vector>

#include "corpus/document.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Marks the words that one of `lines`, level and thin, goes through. Only level words. In time linear in
/// lines and words for a page of text; at most a hundred words a line are looked at.
void strike_words(std::vector<PrintedWord>& words, std::vector<Box> lines);

/// Marks the words whose middle lies in one of `parts`.
void strike_parts(std::vector<PrintedWord>& words, const std::vector<Box>& parts);

}  // namespace raadspoor::ingest
