// Watermarks: words printed over or under the text of a page that are no part of it.
//
// Method: letters that run aslant are a watermark when they are pale, larger than the text, or come back; so
// are pale words that come back four times or more on one page in the same style, and pale words far larger
// than the text. A page that is nothing else keeps its words.
#pragma once

#include <string>
#include <vector>

#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Whether each word of `page` belongs to a watermark.
std::vector<bool> watermark_words(const PrintedPage& page);

/// What a page's watermarks say, each once, for Page::printed: "CONCEPT".
std::vector<std::string> watermarks_of(const PrintedPage& page, const std::vector<bool>& words);

}  // namespace raadspoor::ingest
