// A list of sources as an OpenDocument text (ISO/IEC 26300): real footnotes, headings, a table whose heading
// row repeats, language nl-NL, a title.
#include <fmt/format.h>

#include "ingest/office/zip_writer.h"
#include "query/forms/citation_formats.h"
#include "query/print/xml.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

namespace {

using pugi::xml_node;

constexpr std::string_view own_styles =
    R"(<office:font-face-decls>)"
    R"(<style:font-face style:name="Calibri" svg:font-family="Calibri" )"
    R"(style:font-family-generic="swiss"/></office:font-face-decls><office:styles>)"
    R"(<style:default-style style:family="paragraph">)"
    R"(<style:paragraph-properties fo:margin-bottom="0.2cm"/>)"
    R"(<style:text-properties style:font-name="Calibri" fo:font-size="11pt" fo:language="nl" )"
    R"(fo:country="NL"/></style:default-style>)"
    R"(<style:style style:name="Standard" style:family="paragraph" style:class="text"/>)"
    R"(<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">)"
    R"(<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Heading_20_1" style:display-name="Heading 1" )"
    R"(style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">)"
    R"(<style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/>)"
    R"(<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Heading_20_2" style:display-name="Heading 2" )"
    R"(style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2">)"
    R"(<style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard">)"
    R"(<style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/></style:style>)"
    R"(<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard">)"
    R"(<style:paragraph-properties fo:margin-bottom="0cm"/>)"
    R"(<style:text-properties fo:font-size="9pt"/></style:style>)"
    R"(<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" )"
    R"(style:family="text"><style:text-properties style:text-position="super 58%"/>)"
    R"(</style:style>)"
    R"(<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" )"
    R"(style:family="text"><style:text-properties style:text-position="super 58%"/>)"
    R"(</style:style>)"
    R"(<text:notes-configuration text:note-class="footnote" )"
    R"(text:citation-style-name="Footnote_20_Symbol" )"
    R"(text:citation-body-style-name="Footnote_20_anchor" text:default-style-name="Footnote" )"
    R"(style:num-format="1" text:start-value="0"/></office:styles><office:automatic-styles>)"
    R"(<style:page-layout style:name="A4">)"
    R"(<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>)"
    R"(</style:page-layout></office:automatic-styles><office:master-styles>)"
    R"(<style:master-page style:name="Standard" style:page-layout-name="A4"/>)"
    R"(</office:master-styles>)";

constexpr std::string_view automatic_styles =
    R"(<style:style style:name="Unseen" style:family="text"><style:text-properties )"
    R"(text:display="none"/></style:style>)"
    R"(<style:style style:name="Italic" style:family="text"><style:text-properties )"
    R"(fo:font-style="italic"/></style:style><style:style style:name="Cell" style:family="table-cell">)"
    R"(<style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>)"
    R"(<style:style style:name="CellText" style:family="paragraph" style:parent-style-name="Standard">)"
    R"(<style:text-properties fo:font-size="8pt"/></style:style><style:style style:name="CellHead" )"
    R"(style:family="paragraph" style:parent-style-name="Standard"><style:text-properties )"
    R"(fo:font-size="8pt" fo:font-weight="bold"/></style:style>)";

/// The root of a part, with the name spaces of all.
xml_node begin_part(pugi::xml_document& part, const char* name) {
    const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    add_declaration(part);
    return add(part, name,
               {{"xmlns:office", oasis + "office:1.0"},
                {"xmlns:style", oasis + "style:1.0"},
                {"xmlns:text", oasis + "text:1.0"},
                {"xmlns:table", oasis + "table:1.0"},
                {"xmlns:fo", oasis + "xsl-fo-compatible:1.0"},
                {"xmlns:svg", oasis + "svg-compatible:1.0"},
                {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                {"xmlns:meta", oasis + "meta:1.0"},
                {"office:version", "1.2"}});
}

std::string styles() {
    pugi::xml_document part;
    add_elements(begin_part(part, "office:document-styles"), own_styles);
    return written(part);
}

xml_node add_paragraph(xml_node parent, const char* style, std::string_view text) {
    xml_node paragraph = add(parent, "text:p", {{"text:style-name", style}});
    add_text(paragraph, text);
    return paragraph;
}

void add_heading(xml_node parent, std::string_view text, int level = 1) {
    const std::string depth = std::to_string(level);
    add_text(
        add(parent, "text:h", {{"text:style-name", "Heading_20_" + depth}, {"text:outline-level", depth}}),
        text);
}

void add_note(xml_node paragraph, const CitationList& list, std::size_t i, std::size_t count,
              CitationStyle style) {
    const std::string number = std::to_string(count);
    xml_node note =
        add(paragraph, "text:note", {{"text:id", "ftn" + number}, {"text:note-class", "footnote"}});
    add_text(add(note, "text:note-citation"), number);
    xml_node reference = add_paragraph(add(note, "text:note-body"), "Footnote", "");
    for (const StyledText& stretch : styled_note(list, list.citations[i], style))
        add_text(stretch.italic ? add(reference, "text:span", {{"text:style-name", "Italic"}}) : reference,
                 stretch.text);
    add_text(reference, ".");
    // For `verify`.
    if (!list.evidence)
        add_text(add(reference, "text:span", {{"text:style-name", "Unseen"}}),
                 " " + text_of(list.citations[i].place));
}

void add_row(xml_node parent, const std::vector<std::string>& cells, const char* style) {
    xml_node row = add(parent, "table:table-row");
    for (const std::string& cell : cells)
        add_paragraph(
            add(row, "table:table-cell", {{"table:style-name", "Cell"}, {"office:value-type", "string"}}),
            style, cell);
}

void add_table(xml_node parent, const CitationList& list) {
    const std::vector<std::vector<std::string>> rows = source_table(list);
    xml_node table = add(parent, "table:table", {{"table:name", "Bronnen"}});
    for (std::size_t i = 0; i < rows.front().size(); ++i)
        add(table, "table:table-column", {{"table:style-name", fmt::format("Column{}", i)}});
    add_row(add(table, "table:table-header-rows"), rows.front(), "CellHead");
    for (std::size_t i = 1; i < rows.size(); ++i) add_row(table, rows[i], "CellText");
}

void add_column_styles(xml_node styles) {
    for (std::size_t i = 0; i < column_shares.size(); ++i)
        add(add(styles, "style:style",
                {{"style:name", fmt::format("Column{}", i)}, {"style:family", "table-column"}}),
            "style:table-column-properties",
            {{"style:rel-column-width", fmt::format("{}*", column_shares[i])}});
}

std::string content(const CitationList& list, CitationStyle style) {
    pugi::xml_document part;
    xml_node root = begin_part(part, "office:document-content"),
             styles = add(root, "office:automatic-styles"),
             text = add(add(root, "office:body"), "office:text");
    add_elements(styles, automatic_styles);
    add_column_styles(styles);
    add_paragraph(text, "Title", list.title);
    add_paragraph(text, "Standard", introduction(list));
    if (!list.citations.empty()) add_heading(text, "Citaten");
    std::size_t number = 0, source = list.sources.size();
    for (const std::size_t i : in_order_of_sources(list)) {
        const Citation& it = list.citations[i];
        if (has_headings(list) && source != it.source)
            add_heading(text, heading_of(list.sources[it.source]), 2);
        source = it.source;
        add_note(add_paragraph(text, "Quotations", it.quote), list, i, ++number, style);
    }
    add_heading(text, "Bronnen");
    for (const CitedSource& it : list.sources) {
        std::string reference = plain(styled_reference(it, {}, style));
        if (!reference.ends_with('.')) reference += '.';
        add_paragraph(text, "Standard", reference + (it.link.empty() ? "" : " " + it.link));
    }
    if (list.evidence) add_table(text, list);
    if (!list.missing.empty()) add_heading(text, "Nog op te vragen");
    for (const std::string& line : missing_lines(list)) add_paragraph(text, "Standard", "• " + line);
    return written(part);
}

std::string meta(const CitationList& list) {
    pugi::xml_document part;
    xml_node meta = add(begin_part(part, "office:document-meta"), "office:meta");
    add_text(add(meta, "dc:title"), list.title);
    add_text(add(meta, "dc:language"), "nl-NL");
    add_text(add(meta, "meta:creation-date"), list.consulted + "T00:00:00");
    return written(part);
}

std::string manifest() {
    pugi::xml_document part;
    add_declaration(part);
    xml_node manifest = add(part, "manifest:manifest",
                            {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
                             {"manifest:version", "1.2"}});
    add(manifest, "manifest:file-entry",
        {{"manifest:full-path", "/"},
         {"manifest:version", "1.2"},
         {"manifest:media-type", "application/vnd.oasis.opendocument.text"}});
    for (const char* const name : {"content.xml", "styles.xml", "meta.xml"})
        add(manifest, "manifest:file-entry",
            {{"manifest:full-path", name}, {"manifest:media-type", "text/xml"}});
    return written(part);
}

}  // namespace

std::string as_odt(const CitationList& list, CitationStyle style) {
    return ingest::write_zip({{"mimetype", "application/vnd.oasis.opendocument.text", false},
                              {"content.xml", content(list, style)},
                              {"styles.xml", styles()},
                              {"meta.xml", meta(list)},
                              {"META-INF/manifest.xml", manifest()}});
}

}  // namespace raadspoor::query
