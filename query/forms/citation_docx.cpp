// A list of sources as a Word document (ECMA-376): quotations set apart with real footnotes, the references,
// and with evidence a table whose heading row repeats; language nl-NL, a title. What `verify` needs stands
// unseen in each footnote.
#include <fmt/format.h>

#include "ingest/office/zip_writer.h"
#include "query/forms/citation_formats.h"
#include "query/print/xml.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

namespace {

using pugi::xml_node;

constexpr int width = 14570;  // of the text on an A4 page on its side, in twentieths of a point
const std::string packages = "http://schemas.openxmlformats.org/package/2006/";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

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
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn "
    "w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing "
    "w:before=\"160\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/><w:basedOn "
    "w:val=\"Normal\"/><w:qFormat/><w:pPr><w:ind w:left=\"567\" w:right=\"567\"/></w:pPr></w:style>"
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

/// The root of a part: an element with these attributes, behind a declaration.
xml_node begin_part(pugi::xml_document& part, const char* name, const Attributes& attributes) {
    add_declaration(part, true);
    return add(part, name, attributes);
}

/// The root of a part of the word processor's own.
xml_node begin_word(pugi::xml_document& part, const char* name) {
    return begin_part(
        part, name,
        {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}, {"xmlns:r", office}});
}

std::string plain_styles() {
    pugi::xml_document part;
    add_elements(begin_word(part, "w:styles"), own_styles);
    return written(part);
}

/// The id of the style with a built-in name, in any language's Word; empty when the template has none.
std::string style_id(std::string_view styles, std::string_view name) {
    const std::size_t at = styles.find(fmt::format("<w:name w:val=\"{}\"", name));
    const std::size_t style = at == std::string_view::npos ? at : styles.rfind("<w:style ", at);
    const std::size_t id = style == std::string_view::npos ? style : styles.find("w:styleId=\"", style);
    if (id >= at) return {};
    const std::size_t begin = id + std::string_view("w:styleId=\"").size();
    return std::string(styles.substr(begin, styles.find('"', begin) - begin));
}

/// Adds text to a paragraph; `properties`: elements of w:rPr.
void add_run(xml_node paragraph, std::string_view text, std::string_view properties = {}) {
    xml_node run = add(paragraph, "w:r");
    if (!properties.empty()) add_elements(add(run, "w:rPr"), properties);
    add_text(add(run, "w:t", {{"xml:space", "preserve"}}), text);
}

/// A part of the template; empty when it has none of that name.
std::string part_of(const std::vector<ingest::ZipPart>& parts, std::string_view name) {
    for (const ingest::ZipPart& part : parts)
        if (part.name == name) return part.bytes;
    return {};
}

class DocxDocument {
public:
    DocxDocument(const CitationList& list, CitationStyle style, const std::vector<ingest::ZipPart>& parts)
        : list_{list},
          style_{style},
          template_{parts},
          styles_{parts.empty() ? plain_styles() : part_of(parts, "word/styles.xml")} {}

    std::string bytes() const {
        if (!template_.empty()) return in_template();
        return ingest::write_zip({{"[Content_Types].xml", content_types()},
                                  {"_rels/.rels", package_relations()},
                                  {"docProps/core.xml", properties()},
                                  {"word/document.xml", body()},
                                  {"word/_rels/document.xml.rels", relations()},
                                  {"word/styles.xml", styles_},
                                  {"word/settings.xml", settings()},
                                  {"word/footnotes.xml", footnotes()}});
    }

private:
    /// The template with our text and notes: its styles, headers, footers and page stay.
    std::string in_template() const {
        std::vector<ingest::ZipPart> parts;
        for (const ingest::ZipPart& part : template_)
            if (part.name == "word/document.xml")
                parts.push_back({part.name, body()});
            else if (part.name == "docProps/core.xml")
                parts.push_back({part.name, properties()});
            else if (part.name == "[Content_Types].xml")
                parts.push_back({part.name, with_footnotes_type(part.bytes)});
            else if (part.name == "word/_rels/document.xml.rels")
                parts.push_back({part.name, with_footnotes_relation(part.bytes)});
            else if (part.name != "word/footnotes.xml")
                parts.push_back(part);
        parts.push_back({"word/footnotes.xml", footnotes()});
        return ingest::write_zip(parts);
    }

    static std::string with_footnotes_type(const std::string& bytes) {
        pugi::xml_document part;
        part.load_string(bytes.c_str());
        const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        bool known = false;
        for (xml_node node : part.first_child().children("Override")) {
            known = known || std::string_view(node.attribute("PartName").value()) == "/word/footnotes.xml";
            // A template of Word becomes a document.
            if (std::string_view(node.attribute("PartName").value()) == "/word/document.xml")
                node.attribute("ContentType").set_value((type + "document.main+xml").c_str());
        }
        if (!known)
            add(part.first_child(), "Override",
                {{"PartName", "/word/footnotes.xml"}, {"ContentType", type + "footnotes+xml"}});
        return written(part);
    }

    static std::string with_footnotes_relation(const std::string& bytes) {
        pugi::xml_document part;
        part.load_string(bytes.c_str());
        for (const xml_node node : part.first_child().children())
            if (std::string_view(node.attribute("Type").value()).ends_with("/footnotes")) return bytes;
        add_relation(part.first_child(), "rIdFootnotes", office + "/footnotes", "footnotes.xml");
        return written(part);
    }

    /// Names a style by its built-in name; nothing when the template has none.
    void set_style(xml_node properties, const char* element, std::string_view name) const {
        if (const std::string id = style_id(styles_, name); !id.empty())
            add(properties, element, {{"w:val", id}});
    }
    xml_node add_paragraph(xml_node parent, std::string_view style) const {
        xml_node paragraph = add(parent, "w:p");
        set_style(add(paragraph, "w:pPr"), "w:pStyle", style);
        return paragraph;
    }
    /// A run in the style of a footnote's number.
    xml_node add_mark(xml_node paragraph, const char* element) const {
        xml_node run = add(paragraph, "w:r");
        set_style(add(run, "w:rPr"), "w:rStyle", "footnote reference");
        return add(run, element);
    }

    std::string body() const {
        pugi::xml_document part;
        xml_node body = add(begin_word(part, "w:document"), "w:body");
        add_run(add_paragraph(body, "Title"), list_.title);
        add_run(add_paragraph(body, "Normal"), introduction(list_));
        add_citations(body);
        add_run(add_paragraph(body, "heading 1"), "Bronnen");
        for (const CitedSource& source : list_.sources) add_source(body, source);
        if (!list_.missing.empty()) add_run(add_paragraph(body, "heading 1"), "Nog op te vragen");
        for (const std::string& line : missing_lines(list_))
            add_run(add_paragraph(body, "Normal"), "• " + line);
        if (list_.evidence) {
            // Nine columns need a page on its side.
            if (template_.empty()) add_elements(add(add(body, "w:p"), "w:pPr"), upright);
            add_table(body);
            add(body, "w:p");
        }
        add_page(body);
        return written(part);
    }

    static constexpr std::string_view upright =
        R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" )"
        R"(w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>)";

    /// The page of the last section: the template's own, with its headers and footers.
    void add_page(xml_node body) const {
        pugi::xml_document own;
        const std::string document = part_of(template_, "word/document.xml");
        if (!document.empty() && own.load_string(document.c_str()))
            if (const xml_node section = own.first_child().child("w:body").child("w:sectPr")) {
                body.append_copy(section);
                return;
            }
        add_elements(body,
                     list_.evidence
                         ? R"(<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar )"
                           R"(w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" )"
                           R"(w:footer="567" w:gutter="0"/></w:sectPr>)"
                         : upright);
    }

    void add_source(xml_node body, const CitedSource& source) const {
        const xml_node paragraph = add_paragraph(body, "Normal");
        bool stopped = false;
        for (const StyledText& stretch : styled_reference(source, {}, style_)) {
            add_run(paragraph, stretch.text, stretch.italic ? "<w:i/>" : "");
            stopped = stretch.text.ends_with('.');
        }
        if (!stopped) add_run(paragraph, ".");
        if (!source.link.empty()) add_run(paragraph, " " + source.link);
    }

    void add_citations(xml_node body) const {
        if (!list_.citations.empty()) add_run(add_paragraph(body, "heading 1"), "Citaten");
        std::size_t number = 0, source = list_.sources.size();
        for (const std::size_t i : in_order_of_sources(list_)) {
            const Citation& it = list_.citations[i];
            if (has_headings(list_) && source != it.source)
                add_run(add_paragraph(body, "heading 2"), heading_of(list_.sources[it.source]));
            source = it.source;
            const xml_node paragraph = add_paragraph(body, "Quote");
            if (style_id(styles_, "Quote").empty())
                add(paragraph.child("w:pPr"), "w:ind", {{"w:left", "567"}, {"w:right", "567"}});
            add_run(paragraph, it.quote);
            add_mark(paragraph, "w:footnoteReference").append_attribute("w:id").set_value(++number);
        }
    }

    void add_table(xml_node body) const {
        xml_node table = add(body, "w:tbl"), properties = add(table, "w:tblPr");
        set_style(properties, "w:tblStyle", "Table Grid");
        add(properties, "w:tblW", {{"w:w", "5000"}, {"w:type", "pct"}});
        xml_node grid = add(table, "w:tblGrid");
        for (const int share : column_shares)
            add(grid, "w:gridCol", {{"w:w", std::to_string(share * width / 100)}});
        bool heading = true;
        for (const std::vector<std::string>& row : source_table(list_)) {
            add_row(table, row, heading);
            heading = false;
        }
    }

    static void add_row(xml_node table, const std::vector<std::string>& cells, bool heading) {
        xml_node row = add(table, "w:tr"), properties = add(row, "w:trPr");
        add(properties, "w:cantSplit");
        if (heading) add(properties, "w:tblHeader");
        for (std::size_t k = 0; k < cells.size(); ++k) {
            xml_node cell = add(row, "w:tc");
            add(add(cell, "w:tcPr"), "w:tcW",
                {{"w:w", std::to_string(column_shares[k] * width / 100)}, {"w:type", "dxa"}});
            add_run(add(cell, "w:p"), cells[k],
                    heading ? "<w:b/><w:sz w:val=\"16\"/>" : "<w:sz w:val=\"16\"/>");
        }
    }

    std::string footnotes() const {
        pugi::xml_document part;
        xml_node notes = begin_word(part, "w:footnotes");
        add_elements(notes, R"(<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>)"
                            R"(</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>)"
                            R"(<w:continuationSeparator/></w:r></w:p></w:footnote>)");
        std::size_t number = 0;
        for (const std::size_t i : in_order_of_sources(list_)) {
            const xml_node note = add(notes, "w:footnote", {{"w:id", std::to_string(++number)}});
            const xml_node paragraph = add_paragraph(note, "footnote text");
            static_cast<void>(add_mark(paragraph, "w:footnoteRef"));
            add_run(paragraph, " ");
            for (const StyledText& stretch : styled_note(list_, list_.citations[i], style_))
                add_run(paragraph, stretch.text, stretch.italic ? "<w:i/>" : "");
            add_run(paragraph, ".");
            // Unseen, for `verify`.
            if (!list_.evidence) add_run(paragraph, " " + text_of(list_.citations[i].place), "<w:vanish/>");
        }
        return written(part);
    }

    static std::string settings() {
        pugi::xml_document part;
        add_elements(begin_word(part, "w:settings"),
                     R"(<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>)"
                     R"(<w:themeFontLang w:val="nl-NL"/>)");
        return written(part);
    }

    std::string properties() const {
        pugi::xml_document part;
        const xml_node core = begin_part(part, "cp:coreProperties",
                                         {{"xmlns:cp", packages + "metadata/core-properties"},
                                          {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                          {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                          {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
        add_text(add(core, "dc:title"), list_.title);
        add_text(add(core, "dc:language"), "nl-NL");
        add_text(add(core, "dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}}), list_.consulted);
        return written(part);
    }

    static std::string content_types() {
        const std::string type = "application/vnd.openxmlformats-";
        pugi::xml_document part;
        const xml_node types = begin_part(part, "Types", {{"xmlns", packages + "content-types"}});
        const auto add_default = [&](const char* extension, const std::string& content) {
            add(types, "Default", {{"Extension", extension}, {"ContentType", content}});
        };
        const auto add_part = [&](const std::string& name, const std::string& content) {
            add(types, "Override", {{"PartName", name}, {"ContentType", type + content}});
        };
        add_default("rels", type + "package.relationships+xml");
        add_default("xml", "application/xml");
        add_part("/docProps/core.xml", "package.core-properties+xml");
        add_part("/word/document.xml", "officedocument.wordprocessingml.document.main+xml");
        for (const std::string name : {"styles", "settings", "footnotes"})
            add_part("/word/" + name + ".xml", "officedocument.wordprocessingml." + name + "+xml");
        return written(part);
    }

    static xml_node begin_relations(pugi::xml_document& part) {
        return begin_part(part, "Relationships", {{"xmlns", packages + "relationships"}});
    }
    static void add_relation(xml_node relations, const char* id, const std::string& type,
                             const std::string& target) {
        add(relations, "Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
    }

    static std::string package_relations() {
        pugi::xml_document part;
        const xml_node all = begin_relations(part);
        add_relation(all, "rId1", office + "/officeDocument", "word/document.xml");
        add_relation(all, "rId2", packages + "relationships/metadata/core-properties", "docProps/core.xml");
        return written(part);
    }

    static std::string relations() {
        pugi::xml_document part;
        const xml_node all = begin_relations(part);
        add_relation(all, "rId1", office + "/styles", "styles.xml");
        add_relation(all, "rId2", office + "/settings", "settings.xml");
        add_relation(all, "rId3", office + "/footnotes", "footnotes.xml");
        return written(part);
    }

    const CitationList& list_;
    CitationStyle style_;
    const std::vector<ingest::ZipPart>& template_;
    std::string styles_;
};

}  // namespace

std::string as_docx(const CitationList& list, CitationStyle style,
                    const std::vector<ingest::ZipPart>& parts) {
    return DocxDocument{list, style, parts}.bytes();
}

}  // namespace raadspoor::query
