// Web pages (HTML), as council systems and gazettes export them: what the page says, in order, without pages.
//
//     const Result<Document> document = ingest::read_html(bytes, "brief.html");
//
// Read: paragraphs, headings, lists with their numbers, tables row by row, notes that a raised link leads to
// (behind the body), links, and the title and meta data. The page's own <header> and <aside> are fields. Left
// out: <nav> and what is called so and is links, lists of links ahead of the page's title, the page's
// <footer>, scripts, styles, forms' controls, and what is hidden: by the `hidden` attribute, an inline style,
// or the simple rules of a style sheet in the page itself (css_looks.h). <del>, <s> and text with a line
// through it are struck. Two line breaks in a row part paragraphs. Nothing is loaded and no script is run.
// Only html_reader.cpp includes gumbo.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/flow/flow.h"
#include "ingest/markup/hidden_texts.h"

namespace raadspoor::ingest {

/// A page that is not yet a document: also such a page inside another file.
struct HtmlPage {
    std::size_t lost_bytes = 0;  ///< that were no character
    DocumentInfo info;
    std::vector<FlowBlock> blocks;
    HiddenTexts hidden;
};

/// As read_html.
[[nodiscard]] Result<HtmlPage> read_html_page(std::string_view bytes, const std::string& name);

/// The document in `bytes`, in any encoding that decode() knows; `name` is used in messages. Fills text,
/// blocks, repairs, links, info and warnings. Errors: too_large, and damaged for a page nested too deeply to
/// be one. Thread-safe.
[[nodiscard]] Result<Document> read_html(std::string_view bytes, const std::string& name);

/// The characters that a short piece of HTML without tags stands for: "&ouml;" -> "ö", "&#233;" -> "é".
[[nodiscard]] std::string html_characters(std::string_view html);

}  // namespace raadspoor::ingest
