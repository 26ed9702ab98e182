// A list of sources in the forms that people and programs keep them in.
//
// markdown, html (with COinS), docx and odt hold the whole list: quotations with a footnote each, the sources
// in a table, what is missing. csv has a row a quotation (a row a source when there are none). csl-json, ris
// and bibtex have an entry a source, quotations as notes.
//
// The same list gives the same bytes. Personal data and other warnings are not part of a list: they are for
// who makes it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/office/zip_writer.h"
#include "query/cite/citation_styles.h"
#include "query/cite/cite.h"

namespace raadspoor::query {

std::string as_markdown(const CitationList& list, CitationStyle style);
std::string as_html(const CitationList& list, CitationStyle style);
std::string as_csl_json(const CitationList& list);
std::string as_ris(const CitationList& list);
std::string as_bibtex(const CitationList& list);
std::string as_csv(const CitationList& list, CitationStyle style);
/// `parts`: those of a DOCX whose styles (found by their built-in names), headers, footers and page are to be
/// used; none for plain ones.
std::string as_docx(const CitationList& list, CitationStyle style,
                    const std::vector<ingest::ZipPart>& parts = {});
std::string as_odt(const CitationList& list, CitationStyle style);

/// In the form of that name: markdown, html, csl-json, ris, bibtex, csv, docx or odt.
std::string in_format(const CitationList& list, CitationStyle style, std::string_view form,
                      const std::vector<ingest::ZipPart>& parts = {});

/// The quotation between “ ”; between « » when it holds such a mark without its pair, so that its end is
/// told.
std::string between_marks(const std::string& quote);
/// The rows of the table of sources, the first one its heading.
std::vector<std::vector<std::string>> source_table(const CitationList& list);
/// How wide its columns are, in percent.
inline constexpr std::array<int, 9> column_shares = {4, 10, 14, 24, 11, 11, 8, 10, 8};
/// What stands above the list: "Geraadpleegd op 1 februari 2026. …"
std::string introduction(const CitationList& list);
/// Whether a list is so long that its quotations stand under the titles of their papers.
bool has_headings(const CitationList& list);
std::vector<std::size_t> in_order_of_sources(const CitationList& list);
std::string heading_of(const CitedSource& source);
/// A line a missing source: "… (genoemd in ‘…’, p. 2)".
std::vector<std::string> missing_lines(const CitationList& list);

}  // namespace raadspoor::query
