// A list of sources as a Word document (ECMA-376): real footnotes, headings, a table whose heading row
// repeats, language nl-NL, a title.
#include <fmt/format.h>

#include "ingest/office/zip_writer.h"
#include "query/cite/citation_formats.h"

namespace raadspoor::query {

namespace {

constexpr int width = 9638;  // of the text on an A4 page, in twentieths of a point
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

constexpr std::string_view own_styles =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
    "w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"nl-NL\"/></w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" "
    "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
    "w:val=\"Normal\"/><w:qFormat/></w:style>"
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name "
    "w:val=\"Default Paragraph Font\"/></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal "
    "Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" "
    "w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn "
    "w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:rPr><w:b/><w:sz "
    "w:val=\"36\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn "
    "w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing "
    "w:before=\"240\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\"><w:name w:val=\"footnote text\"/><w:basedOn "
    "w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" "
    "w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote "
    "reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
    "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn "
    "w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left "
    "w:val=\"single\" w:sz=\"4\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH "
    "w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" "
    "w:sz=\"4\"/></w:tblBorders></w:tblPr></w:style>";

/// The id of the style with a built-in name, in any language's Word; empty when the template has none.
std::string style_id(std::string_view styles, std::string_view name) {
    const std::size_t at = styles.find(fmt::format("<w:name w:val=\"{}\"", name));
    const std::size_t style = at == std::string_view::npos ? at : styles.rfind("<w:style ", at);
    const std::size_t id = style == std::string_view::npos ? style : styles.find("w:styleId=\"", style);
    if (id >= at) return {};
    const std::size_t begin = id + std::string_view("w:styleId=\"").size();
    return std::string(styles.substr(begin, styles.find('"', begin) - begin));
}

class Writer {
public:
    Writer(const CitationList& list, CitationStyle style, const std::string& styles)
        : list_{list},
          style_{style},
          styles_{styles.empty() ? fmt::format("{}<w:styles {}>{}</w:styles>", declaration, word, own_styles)
                                 : styles} {}

    std::string write() {
        const std::string document = body(), notes = footnotes();
        return ingest::write_zip({{"[Content_Types].xml", content_types()},
                                  {"_rels/.rels", package_relations()},
                                  {"docProps/core.xml", properties()},
                                  {"word/document.xml", document},
                                  {"word/_rels/document.xml.rels", relations()},
                                  {"word/styles.xml", styles_},
                                  {"word/settings.xml", settings()},
                                  {"word/footnotes.xml", notes}});
    }

private:
    [[nodiscard]] std::string styled(std::string_view element, std::string_view name) const {
        const std::string id = style_id(styles_, name);
        return id.empty() ? std::string() : fmt::format("<w:{} w:val=\"{}\"/>", element, id);
    }
    [[nodiscard]] std::string paragraph(std::string_view name, const std::string& runs) const {
        return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", styled("pStyle", name), runs);
    }
    static std::string run(std::string_view text, std::string_view properties = {}) {
        return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                           properties.empty() ? "" : fmt::format("<w:rPr>{}</w:rPr>", properties),
                           xml_text(text));
    }

    std::string body() const {
        std::string text =
            paragraph("Title", run(list_.title)) + paragraph("Normal", run(introduction(list_)));
        if (!list_.citations.empty()) text += paragraph("heading 1", run("Citaten"));
        const std::string mark = styled("rStyle", "footnote reference");
        for (std::size_t i = 0; i < list_.citations.size(); ++i)
            text += paragraph(
                "Normal", run(fmt::format("{}. {}", i + 1, between_marks(list_.citations[i].quote))) +
                              fmt::format("<w:r><w:rPr>{}</w:rPr><w:footnoteReference w:id=\"{}\"/></w:r>",
                                          mark, i + 1));
        text += paragraph("heading 1", run("Bronnen")) + table();
        if (!list_.missing.empty()) text += paragraph("heading 1", run("Nog op te vragen"));
        for (const std::string& line : missing_lines(list_)) text += paragraph("Normal", run("• " + line));
        return fmt::format(
            "{}<w:document {}><w:body>{}<w:p/><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar "
            "w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" "
            "w:footer=\"567\" "
            "w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            declaration, word, text);
    }

    std::string table() const {
        const std::vector<std::vector<std::string>> rows = source_table(list_);
        std::string text =
            fmt::format("<w:tbl><w:tblPr>{}<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>",
                        styled("tblStyle", "Table Grid"));
        for (const int share : column_shares)
            text += fmt::format("<w:gridCol w:w=\"{}\"/>", share * width / 100);
        text += "</w:tblGrid>";
        for (std::size_t i = 0; i < rows.size(); ++i) {
            text += i == 0 ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                           : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
            for (std::size_t k = 0; k < rows[i].size(); ++k)
                text += fmt::format(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr><w:p>{}</w:p></w:tc>",
                    column_shares[k] * width / 100,
                    run(rows[i][k], i == 0 ? "<w:b/><w:sz w:val=\"16\"/>" : "<w:sz w:val=\"16\"/>"));
            text += "</w:tr>";
        }
        return text + "</w:tbl>";
    }

    std::string footnotes() const {
        std::string text =
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            "<w:footnote w:type=\"continuationSeparator\" "
            "w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";
        const std::string mark = fmt::format("<w:r><w:rPr>{}</w:rPr><w:footnoteRef/></w:r>",
                                             styled("rStyle", "footnote reference"));
        for (std::size_t i = 0; i < list_.citations.size(); ++i) {
            std::string runs = mark + run(" ");
            for (const StyledText& stretch : styled_note(list_, list_.citations[i], style_))
                runs += run(stretch.text, stretch.italic ? "<w:i/>" : "");
            runs += run(".");
            text += fmt::format("<w:footnote w:id=\"{}\">{}</w:footnote>", i + 1,
                                paragraph("footnote text", runs));
        }
        return fmt::format("{}<w:footnotes {}>{}</w:footnotes>", declaration, word, text);
    }

    static std::string settings() {
        return fmt::format(
            "{}<w:settings {}><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote "
            "w:id=\"0\"/></w:footnotePr><w:themeFontLang w:val=\"nl-NL\"/></w:settings>",
            declaration, word);
    }

    std::string properties() const {
        return fmt::format(
            "{}<cp:coreProperties "
            "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</"
            "dc:title><dc:language>nl-NL</dc:language><dcterms:created "
            "xsi:type=\"dcterms:W3CDTF\">{}</dcterms:created></cp:coreProperties>",
            declaration, xml_text(list_.title), list_.consulted);
    }

    static std::string content_types() {
        constexpr std::string_view type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        std::string text = fmt::format(
            "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
            "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
            "PartName=\"/docProps/core.xml\" "
            "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
            declaration);
        text += fmt::format("<Override PartName=\"/word/document.xml\" ContentType=\"{}document.main+xml\"/>",
                            type);
        for (const std::string_view part : {"styles", "settings", "footnotes"})
            text +=
                fmt::format("<Override PartName=\"/word/{0}.xml\" ContentType=\"{1}{0}+xml\"/>", part, type);
        return text + "</Types>";
    }

    static std::string package_relations() {
        return fmt::format(
            "{}<Relationships "
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
            "Id=\"rId1\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
            "Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
            "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
            "Target=\"docProps/core.xml\"/></Relationships>",
            declaration);
    }

    static std::string relations() {
        std::string text = fmt::format(
            "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
            declaration);
        int number = 0;
        for (const std::string_view part : {"styles", "settings", "footnotes"})
            text += fmt::format(
                "<Relationship Id=\"rId{}\" "
                "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}\" "
                "Target=\"{}.xml\"/>",
                ++number, part, part);
        return text + "</Relationships>";
    }

    const CitationList& list_;
    CitationStyle style_;
    std::string styles_;
};

}  // namespace

std::string as_docx(const CitationList& list, CitationStyle style, const std::string& template_styles) {
    return Writer{list, style, template_styles}.write();
}

}  // namespace raadspoor::query
