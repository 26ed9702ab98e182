// Markdown, as council systems and scrapers export papers: CommonMark with GitHub's tables and struck text.
//
//     const Document document = ingest::read_markdown("# Motie\n\n**Verzoekt** het college:\n\n- a\n",
//     "m.md");
//     // text "Motie\n\nVerzoekt het college:\n\n• a": a heading, a paragraph and a list item
//
// Signs of Markdown are no text: headings, lists with their numbers, tables row by row, quotes, links and
// struck text become what they mean. A head between lines of "---" (YAML) is no text either: its title and
// date are taken for the file's own word (DocumentInfo). But what stands there under "content" (or "inhoud",
// "text", "tekst", "body") is the paper, in Markdown too, before what follows the head. Raw HTML is left out
// but for <br>. Parsed by md4c.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"

namespace raadspoor::ingest {

/// The document in the bytes of a Markdown file (see decode() for the encodings); `name` is used in warnings.
/// Fills text, blocks, repairs, links, struck, info and warnings. Any bytes give a document. Linear;
/// thread-safe.
Document read_markdown(std::string_view bytes, const std::string& name);

/// Whether a text is Markdown though its name does not say so, as converters of PDFs leave it in a .txt: it
/// has a heading ("## Reacties") and, besides, a second one, bold words, an anchor or the rule of a table.
/// Looks at the beginning of `bytes`. Linear.
bool is_markdown(std::string_view bytes);

}  // namespace raadspoor::ingest
