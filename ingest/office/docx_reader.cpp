#include "ingest/office/docx_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/flow/flow.h"
#include "ingest/markup/html_reader.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/docx_text.h"
#include "ingest/office/ooxml.h"

namespace raadspoor::ingest {

namespace {

std::map<std::string, pugi::xml_node> notes_in(const pugi::xml_node& root) {
    std::map<std::string, pugi::xml_node> notes;
    for (const pugi::xml_node& node : root.children()) {
        // Typed ones are the lines that part notes from the text.
        const std::string_view type = attribute(node, "type");
        if (type.empty() || type == "normal") notes[attribute(node, "id")] = node;
    }
    return notes;
}

NumberStyle note_style(const pugi::xml_node& settings, const char* kind, NumberStyle otherwise) {
    const std::string_view format = attribute(child(child(settings, kind), "numFmt"), "val");
    if (format == "decimal") return NumberStyle::decimal;
    if (format == "lowerRoman") return NumberStyle::lower_roman;
    if (format == "lowerLetter") return NumberStyle::lower_letter;
    return otherwise;
}

/// The properties of the first section: in the paragraph that ends it, or at the end of the body.
pugi::xml_node first_section(const pugi::xml_node& body) {
    for (const pugi::xml_node& node : body.children()) {
        if (name_of(node) == "sectPr") return node;
        if (const pugi::xml_node section = child(child(node, "pPr"), "sectPr")) return section;
    }
    return {};
}

/// The relation id of the header that the first page bears; empty when it bears none.
std::string first_header(const pugi::xml_node& section) {
    const std::string_view wanted = child(section, "titlePg") ? "first" : "default";
    for (const pugi::xml_node& node : section.children())
        if (name_of(node) == "headerReference" && attribute(node, "type") == wanted)
            return attribute(node, "id");
    return {};
}

std::vector<std::string> warnings_of(const DocxContext& context, const std::string& name) {
    std::vector<std::string> warnings;
    if (context.hidden.bytes() > 0) warnings.push_back(hidden_warning(name, context.hidden.bytes()));
    if (context.changed)
        warnings.push_back(fmt::format(
            "{} bevat bijgehouden wijzigingen; ingelezen is de tekst alsof alle wijzigingen zijn aanvaard.",
            name));
    return warnings;
}

/// A Word document that is not yet a document of ours: also one inside another.
struct DocxContent {
    DocumentInfo info;
    std::vector<FlowBlock> blocks;
    std::vector<HiddenText> hidden;
    std::vector<std::string> warnings;
};

constexpr int max_inside = 2;  // documents in documents
constexpr std::size_t max_chunks = 200;

Result<DocxContent> content_of(std::string_view bytes, const std::string& name, int depth);

/// What another file, taken in whole, says. Nothing for a kind that is not read.
std::optional<std::vector<FlowBlock>> chunk_of(const std::string& bytes, const std::string& part,
                                               const std::string& name, int depth, DocxContext& context) {
    if (bytes.starts_with("PK")) {
        Result<DocxContent> content = depth < max_inside ? content_of(bytes, name, depth + 1)
                                                         : Result<DocxContent>{failure("damaged", "")};
        if (!content) return std::nullopt;
        for (const HiddenText& it : content->hidden) context.hidden.add(it.text, it.reason);
        return std::move(content->blocks);
    }
    const std::string ending = ascii_lower(part.substr(std::min(part.rfind('.'), part.size())));
    if (ending != ".html" && ending != ".htm" && ending != ".xhtml") return std::nullopt;
    Result<HtmlPage> page = read_html_page(bytes, name);
    if (!page) return std::nullopt;
    for (const HiddenText& it : page->hidden.take()) context.hidden.add(it.text, it.reason);
    return std::move(page->blocks);
}

/// Reads the files that the text takes in (ECMA-376 part 1, 17.17.2, altChunk). Gives how many are not read.
std::size_t read_chunks(OoxmlParts& parts, const Relations& relations, const std::string& name, int depth,
                        DocxContext& context) {
    std::size_t unread = relations.outside("aFChunk");
    for (const auto& [id, part] : relations.all_of_type("aFChunk")) {
        std::optional<std::vector<FlowBlock>> blocks;
        if (context.chunks.size() < max_chunks)
            blocks = chunk_of(parts.bytes(part), part, name, depth, context);
        if (blocks)
            context.chunks.emplace(id, std::move(*blocks));
        else
            ++unread;
    }
    return unread;
}

/// All text of a SmartArt, a line a paragraph (ECMA-376 part 1, 21.4).
void texts_in(const pugi::xml_node& node, std::vector<std::string>& lines, int depth = 0) {
    if (depth > max_depth) return;
    if (name_of(node) == "p") lines.emplace_back();
    if (name_of(node) == "t" && !lines.empty() && !child(node, "p")) lines.back() += node.child_value();
    for (const pugi::xml_node& it : node.children()) texts_in(it, lines, depth + 1);
}

void read_drawings(OoxmlParts& parts, const Relations& relations, DocxContext& context) {
    for (const auto& [id, part] : relations.all_of_type("diagramData")) {
        std::vector<std::string> lines;
        texts_in(parts.root(part), lines);
        std::erase_if(lines, [](const std::string& line) { return trimmed(line).empty(); });
        context.drawings.emplace(id, std::move(lines));
    }
}

/// Remarks of reviewers (ECMA-376 part 1, 17.13.4), each with who made it.
void read_comments(const pugi::xml_node& root, HiddenTexts& hidden) {
    for (const pugi::xml_node& node : root.children()) {
        const std::string author = attribute(node, "author");
        hidden.interrupt();
        hidden.add((author.empty() ? "" : author + ": ") + text_under(node), "note");
    }
    hidden.interrupt();
}

Result<DocxContent> content_of(std::string_view bytes, const std::string& name, int depth) {
    Result<OoxmlParts> opened = OoxmlParts::open(bytes, name);
    if (!opened) return tl::unexpected(opened.error());
    OoxmlParts& parts = *opened;
    const Relations package{parts, ""};
    const std::string main = package.of_type("officeDocument");
    const pugi::xml_node body = child(parts.root(main), "body");
    if (parts.error()) return tl::unexpected(*parts.error());
    if (!body)
        return failure(
            "damaged",
            fmt::format(
                "{} is beschadigd: een Word-document zonder tekst; haal het stuk opnieuw op bij de bron.",
                name));

    const Relations relations{parts, main};
    const std::string footnotes = relations.of_type("footnotes"), endnotes = relations.of_type("endnotes");
    const pugi::xml_node settings = parts.root(relations.of_type("settings"));
    DocxContext context{.styles = DocxStyles{parts.root(relations.of_type("styles"))},
                        .numbering = DocxNumbering{parts.root(relations.of_type("numbering"))},
                        .footnotes = notes_in(parts.root(footnotes)),
                        .endnotes = notes_in(parts.root(endnotes)),
                        .note_links = footnotes.empty() ? Links{} : Relations{parts, footnotes}.links,
                        .footnote_style = note_style(settings, "footnotePr", NumberStyle::decimal),
                        .endnote_style = note_style(settings, "endnotePr", NumberStyle::lower_roman)};
    const std::size_t unread = read_chunks(parts, relations, name, depth, context);
    read_drawings(parts, relations, context);
    read_comments(parts.root(relations.of_type("comments")), context.hidden);
    FlowBuilder builder;
    if (const std::string header = relations.with_id(first_header(first_section(body))); !header.empty()) {
        const Links links = Relations{parts, header}.links;
        builder.begin_field();
        DocxText{context, links, builder}.blocks(parts.root(header));
        builder.end_aside();
    }
    DocxText{context, relations.links, builder}.blocks(body);

    DocxContent content;
    content.info = info_of(parts, package);
    if (parts.error()) return tl::unexpected(*parts.error());
    content.warnings = warnings_of(context, name);
    if (unread > 0)
        content.warnings.push_back(fmt::format(
            "{} neemt tekst op uit een ander bestand; dat deel ({}×) is niet ingelezen. Open het in Word, "
            "sla het op als gewoon document en lees het opnieuw in.",
            name, unread));
    content.hidden = context.hidden.take();
    content.blocks = builder.finish();
    return content;
}

}  // namespace

Result<Document> read_docx(std::string_view bytes, const std::string& name) {
    Result<DocxContent> content = content_of(bytes, name, 0);
    if (!content) return tl::unexpected(content.error());
    Document document;
    document.info = content->info;
    document.hidden = std::move(content->hidden);
    document.warnings = std::move(content->warnings);
    assemble(content->blocks, document);
    return document;
}

}  // namespace raadspoor::ingest
