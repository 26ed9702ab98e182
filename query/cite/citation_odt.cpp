// A list of sources as an OpenDocument text (ISO/IEC 26300): real footnotes, headings, a table whose heading
// row repeats, language nl-NL, a title.
#include <fmt/format.h>

#include "ingest/office/zip_writer.h"
#include "query/cite/citation_formats.h"

namespace raadspoor::query {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view spaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.2\"";

std::string styles() {
    return fmt::format(
        "{}<office:document-styles {}><office:font-face-decls><style:font-face style:name=\"Calibri\" "
        "svg:font-family=\"Calibri\" "
        "style:font-family-generic=\"swiss\"/></office:font-face-decls><office:styles>"
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
        "fo:margin-bottom=\"0.2cm\"/><style:text-properties style:font-name=\"Calibri\" "
        "fo:font-size=\"11pt\" fo:language=\"nl\" fo:country=\"NL\"/></style:default-style>"
        "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
        "<style:style style:name=\"Title\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Standard\"><style:text-properties fo:font-size=\"18pt\" "
        "fo:font-weight=\"bold\"/></style:style>"
        "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" "
        "style:family=\"paragraph\" style:parent-style-name=\"Standard\" "
        "style:default-outline-level=\"1\"><style:paragraph-properties fo:margin-top=\"0.4cm\" "
        "fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"14pt\" "
        "fo:font-weight=\"bold\"/></style:style>"
        "<style:style style:name=\"Footnote\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Standard\"><style:paragraph-properties "
        "fo:margin-bottom=\"0cm\"/><style:text-properties fo:font-size=\"9pt\"/></style:style>"
        "<style:style style:name=\"Footnote_20_anchor\" style:display-name=\"Footnote anchor\" "
        "style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"
        "<style:style style:name=\"Footnote_20_Symbol\" style:display-name=\"Footnote Symbol\" "
        "style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"
        "<text:notes-configuration text:note-class=\"footnote\" "
        "text:citation-style-name=\"Footnote_20_Symbol\" "
        "text:citation-body-style-name=\"Footnote_20_anchor\" text:default-style-name=\"Footnote\" "
        "style:num-format=\"1\" text:start-value=\"0\"/>"
        "</office:styles><office:automatic-styles><style:page-layout "
        "style:name=\"A4\"><style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" "
        "fo:margin=\"2cm\"/></style:page-layout></office:automatic-styles>"
        "<office:master-styles><style:master-page style:name=\"Standard\" "
        "style:page-layout-name=\"A4\"/></office:master-styles></office:document-styles>",
        declaration, spaces);
}

std::string paragraph(std::string_view style, const std::string& content) {
    return fmt::format("<text:p text:style-name=\"{}\">{}</text:p>", style, content);
}

std::string heading(std::string_view text) {
    return fmt::format("<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">{}</text:h>", text);
}

std::string note(const CitationList& list, std::size_t i, CitationStyle style) {
    std::string reference;
    for (const StyledText& stretch : styled_note(list, list.citations[i], style))
        reference += stretch.italic
                         ? "<text:span text:style-name=\"Italic\">" + xml_text(stretch.text) + "</text:span>"
                         : xml_text(stretch.text);
    return fmt::format(
        "<text:note text:id=\"ftn{0}\" "
        "text:note-class=\"footnote\"><text:note-citation>{0}</text:note-citation><text:note-body>{1}</"
        "text:note-body></text:note>",
        i + 1, paragraph("Footnote", reference + "."));
}

std::string row(const std::vector<std::string>& cells, std::string_view style) {
    std::string text = "<table:table-row>";
    for (const std::string& cell : cells)
        text += "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">" +
                paragraph(style, xml_text(cell)) + "</table:table-cell>";
    return text + "</table:table-row>";
}

std::string table(const CitationList& list) {
    const std::vector<std::vector<std::string>> rows = source_table(list);
    std::string text = "<table:table table:name=\"Bronnen\">";
    for (std::size_t i = 0; i < rows.front().size(); ++i)
        text += fmt::format("<table:table-column table:style-name=\"Column{}\"/>", i);
    text += "<table:table-header-rows>" + row(rows.front(), "CellHead") + "</table:table-header-rows>";
    for (std::size_t i = 1; i < rows.size(); ++i) text += row(rows[i], "CellText");
    return text + "</table:table>";
}

std::string column_styles() {
    std::string text;
    for (std::size_t i = 0; i < column_shares.size(); ++i)
        text += fmt::format(
            "<style:style style:name=\"Column{}\" "
            "style:family=\"table-column\"><style:table-column-properties "
            "style:rel-column-width=\"{}*\"/></style:style>",
            i, column_shares[i]);
    return text;
}

std::string content(const CitationList& list, CitationStyle style) {
    std::string text =
        paragraph("Title", xml_text(list.title)) + paragraph("Standard", xml_text(introduction(list)));
    if (!list.citations.empty()) text += heading("Citaten");
    for (std::size_t i = 0; i < list.citations.size(); ++i)
        text += paragraph("Standard",
                          xml_text(fmt::format("{}. {}", i + 1, between_marks(list.citations[i].quote))) +
                              note(list, i, style));
    text += heading("Bronnen") + table(list);
    if (!list.missing.empty()) text += heading("Nog op te vragen");
    for (const std::string& line : missing_lines(list)) text += paragraph("Standard", xml_text("• " + line));
    return fmt::format(
        "{}<office:document-content {}><office:automatic-styles><style:style style:name=\"Italic\" "
        "style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>"
        "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties "
        "fo:border=\"0.5pt solid #000000\" fo:padding=\"0.1cm\"/></style:style>"
        "<style:style style:name=\"CellText\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Standard\"><style:text-properties fo:font-size=\"8pt\"/></style:style>"
        "<style:style style:name=\"CellHead\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Standard\"><style:text-properties fo:font-size=\"8pt\" "
        "fo:font-weight=\"bold\"/></style:style>"
        "{}</office:automatic-styles><office:body><office:text>{}</office:text></office:body></"
        "office:document-content>",
        declaration, spaces, column_styles(), text);
}

}  // namespace

std::string as_odt(const CitationList& list, CitationStyle style) {
    const std::string meta = fmt::format(
        "{}<office:document-meta "
        "{}><office:meta><dc:title>{}</dc:title><dc:language>nl-NL</"
        "dc:language><meta:creation-date>{}T00:00:00</meta:creation-date></office:meta></"
        "office:document-meta>",
        declaration, spaces, xml_text(list.title), list.consulted);
    std::string manifest = fmt::format(
        "{}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" "
        "manifest:version=\"1.2\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>",
        declaration);
    for (const std::string_view part : {"content.xml", "styles.xml", "meta.xml"})
        manifest += fmt::format(
            "<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"text/xml\"/>", part);
    return ingest::write_zip({{"mimetype", "application/vnd.oasis.opendocument.text", false},
                              {"content.xml", content(list, style)},
                              {"styles.xml", styles()},
                              {"meta.xml", meta},
                              {"META-INF/manifest.xml", manifest + "</manifest:manifest>"}});
}

}  // namespace raadspoor::query
