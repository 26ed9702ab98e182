#include "ingest/office/docx_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/flow/flow.h"
#include "ingest/markup/html_reader.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/docx_text.h"
#include "ingest/office/zip_archive.h"

namespace raadspoor::ingest {

namespace {

using Links = std::map<std::string, std::string>;

/// The parts of the file, parsed when they are asked for and kept.
class Parts {
public:
    Parts(ZipArchive archive, std::string name) : archive_{std::move(archive)}, name_{std::move(name)} {}

    /// The root element of a part; a null node when there is no such part, or an error was met (see error()).
    pugi::xml_node root(const std::string& part) {
        const Result<std::string> bytes = archive_.read(part);
        if (!bytes) {
            if (!error_) error_ = bytes.error();
            return {};
        }
        trees_.push_back(std::make_unique<pugi::xml_document>());
        if (!parse_xml(*bytes, *trees_.back()) && !error_)
            error_ = Error{"damaged", fmt::format("{} is beschadigd: {} is geen geldige XML; open het in "
                                                  "Word of LibreOffice en sla het opnieuw op.",
                                                  name_, part)};
        return trees_.back()->document_element();
    }

    /// The bytes of a part; empty when there is no such part, or an error was met.
    std::string bytes(const std::string& part) {
        Result<std::string> bytes = archive_.read(part);
        if (!bytes && !error_) error_ = bytes.error();
        return bytes ? std::move(*bytes) : std::string{};
    }

    const std::optional<Error>& error() const { return error_; }

private:
    ZipArchive archive_;
    std::string name_;
    std::vector<std::unique_ptr<pugi::xml_document>> trees_;
    std::optional<Error> error_;
};

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string{} : part.substr(0, slash + 1);
}

/// The relations of one part to others (ECMA-376 part 2, 9.3): by id, and by the last word of their type.
class Relations {
public:
    Relations(Parts& parts, const std::string& part) : folder_{folder_of(part)} {
        const std::string file = folder_ + "_rels/" + part.substr(folder_.size()) + ".rels";
        for (const pugi::xml_node& node : parts.root(file).children()) {
            const std::string target = attribute(node, "Target");
            const std::string_view type_address = attribute(node, "Type");
            const std::string type(type_address.substr(type_address.rfind('/') + 1));
            if (std::string_view(attribute(node, "TargetMode")) == "External") {
                links[attribute(node, "Id")] = target;
                outside_.insert(type);
                continue;
            }
            const std::string path = target.starts_with('/') ? target.substr(1) : folder_ + target;
            by_id_[attribute(node, "Id")] = path;
            types_[attribute(node, "Id")] = type;
            by_type_.emplace(type, path);
        }
    }

    std::string with_id(const std::string& id) const { return find(by_id_, id); }
    /// All parts of that type, by relation id.
    Links all_of_type(const std::string& type) const {
        Links found;
        for (const auto& [id, path] : by_id_)
            if (types_.at(id) == type) found.emplace(id, path);
        return found;
    }
    /// How many of that type lie outside the file.
    std::size_t outside(const std::string& type) const { return outside_.count(type); }
    /// The part of that type; an empty path when there is none.
    std::string of_type(const std::string& type) const { return find(by_type_, type); }

    Links links;  // id -> address outside the file

private:
    static std::string find(const Links& paths, const std::string& key) {
        const auto found = paths.find(key);
        return found == paths.end() ? std::string{} : found->second;
    }

    std::string folder_;
    Links by_id_, by_type_, types_;
    std::multiset<std::string> outside_;
};

pugi::xml_node root_of(Parts& parts, const std::string& part) {
    return part.empty() ? pugi::xml_node{} : parts.root(part);
}

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

DocumentInfo info_of(const pugi::xml_node& core, const pugi::xml_node& app) {
    const auto text = [](const pugi::xml_node& root, std::string_view name) {
        return clean(child(root, name).child_value());
    };
    return {text(core, "title"),
            text(core, "creator"),
            text(app, "Application"),
            {},
            info_date(text(core, "created")),
            info_date(text(core, "modified"))};
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
std::size_t read_chunks(Parts& parts, const Relations& relations, const std::string& name, int depth,
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

void read_drawings(Parts& parts, const Relations& relations, DocxContext& context) {
    for (const auto& [id, part] : relations.all_of_type("diagramData")) {
        std::vector<std::string> lines;
        texts_in(parts.root(part), lines);
        std::erase_if(lines, [](const std::string& line) { return trimmed(line).empty(); });
        context.drawings.emplace(id, std::move(lines));
    }
}

Result<DocxContent> content_of(std::string_view bytes, const std::string& name, int depth) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, name);
    if (!archive) return tl::unexpected(archive.error());
    Parts parts{std::move(*archive), name};
    const Relations package{parts, ""};
    const std::string main = package.of_type("officeDocument");
    const pugi::xml_node body = child(root_of(parts, main), "body");
    if (parts.error()) return tl::unexpected(*parts.error());
    if (!body)
        return failure(
            "damaged",
            fmt::format(
                "{} is beschadigd: een Word-document zonder tekst; haal het stuk opnieuw op bij de bron.",
                name));

    const Relations relations{parts, main};
    const std::string footnotes = relations.of_type("footnotes"), endnotes = relations.of_type("endnotes");
    const pugi::xml_node settings = root_of(parts, relations.of_type("settings"));
    DocxContext context{.styles = DocxStyles{root_of(parts, relations.of_type("styles"))},
                        .numbering = DocxNumbering{root_of(parts, relations.of_type("numbering"))},
                        .footnotes = notes_in(root_of(parts, footnotes)),
                        .endnotes = notes_in(root_of(parts, endnotes)),
                        .note_links = footnotes.empty() ? Links{} : Relations{parts, footnotes}.links,
                        .footnote_style = note_style(settings, "footnotePr", NumberStyle::decimal),
                        .endnote_style = note_style(settings, "endnotePr", NumberStyle::lower_roman)};
    const std::size_t unread = read_chunks(parts, relations, name, depth, context);
    read_drawings(parts, relations, context);
    FlowBuilder builder;
    if (const std::string header = relations.with_id(first_header(first_section(body))); !header.empty()) {
        const Links links = Relations{parts, header}.links;
        builder.begin_field();
        DocxText{context, links, builder}.blocks(parts.root(header));
        builder.end_aside();
    }
    DocxText{context, relations.links, builder}.blocks(body);

    DocxContent content;
    content.info = info_of(root_of(parts, package.of_type("core-properties")),
                           root_of(parts, package.of_type("extended-properties")));
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
