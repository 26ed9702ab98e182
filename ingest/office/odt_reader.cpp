#include "ingest/office/odt_reader.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "ingest/files/characters.h"
#include "ingest/flow/flow.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/odt_text.h"
#include "ingest/office/zip_archive.h"

namespace raadspoor::ingest {

namespace {

/// The three parts that matter. A flat file holds all in one tree.
struct Trees {
    pugi::xml_document content, styles, meta;
    bool flat = false;

    pugi::xml_node content_root() const { return content.document_element(); }
    pugi::xml_node styles_root() const { return flat ? content_root() : styles.document_element(); }
    pugi::xml_node meta_root() const { return flat ? content_root() : meta.document_element(); }
};

Error damaged(const std::string& name, const char* part) {
    return {"damaged",
            fmt::format(
                "{} is beschadigd: {} is geen geldige XML; open het in LibreOffice en sla het opnieuw op.",
                name, part)};
}

Result<std::string> read_part(ZipArchive& archive, const std::string& part, const std::string& name) {
    Result<std::string> bytes = archive.read(part);
    if (bytes && part == "META-INF/manifest.xml" && bytes->find("encryption-data") != std::string::npos)
        return failure(
            "encrypted",
            fmt::format("{} is versleuteld; sla het zonder wachtwoord op en lees het stuk opnieuw in.",
                        name));
    return bytes;
}

/// Nothing, or why it cannot be read.
std::optional<Error> load_archive(std::string_view bytes, const std::string& name, Trees& trees) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, name);
    if (!archive) return archive.error();
    if (const Result<std::string> manifest = read_part(*archive, "META-INF/manifest.xml", name); !manifest)
        return manifest.error();
    for (const auto& [part, tree] :
         {std::pair{"content.xml", &trees.content}, std::pair{"styles.xml", &trees.styles},
          std::pair{"meta.xml", &trees.meta}}) {
        const Result<std::string> text = read_part(*archive, part, name);
        if (!text) return text.error();
        if (!parse_xml(*text, *tree)) return damaged(name, part);
    }
    return std::nullopt;
}

std::optional<Error> load_flat(std::string_view bytes, const std::string& name, Trees& trees) {
    trees.flat = true;
    if (bytes.size() > ZipArchive::max_unpacked)
        return Error{"too_large", fmt::format("{} is te groot ({} MB, hoogstens {} MB); sla het op als PDF.",
                                              name, bytes.size() >> 20, ZipArchive::max_unpacked >> 20)};
    if (!parse_xml(std::string(bytes), trees.content)) return damaged(name, "het bestand");
    return std::nullopt;
}

/// The style of the first paragraph or heading, in which its master page is named.
std::string first_style(const pugi::xml_node& node, int depth) {
    for (const pugi::xml_node& it : node.children()) {
        const std::string_view name = name_of(it);
        if (name == "p" || name == "h") return attribute(it, "style-name");
        if (name != "section" || depth > max_depth) continue;
        if (std::string found = first_style(it, depth + 1); !found.empty()) return found;
    }
    return {};
}

/// The header that the first page bears; a null node when there is none.
pugi::xml_node first_header(const pugi::xml_node& styles_root, const std::string& master_page) {
    const std::string wanted = master_page.empty() ? "Standard" : master_page;
    for (const pugi::xml_node& page : child(styles_root, "master-styles").children()) {
        if (attribute(page, "name") != wanted) continue;
        const pugi::xml_node first = child(page, "header-first");
        return first ? first : child(page, "header");
    }
    return {};
}

DocumentInfo info_of(const pugi::xml_node& root) {
    const pugi::xml_node meta = child(root, "meta");
    const auto text = [&meta](std::string_view name) { return clean(child(meta, name).child_value()); };
    std::string author = text("initial-creator");
    if (author.empty()) author = text("creator");
    return {text("title"),          author, text("generator"), {}, info_date(text("creation-date")),
            info_date(text("date"))};
}

std::vector<std::string> warnings_of(OdtText& text, const std::string& name) {
    std::vector<std::string> warnings;
    if (text.hidden().bytes() > 0) warnings.push_back(hidden_warning(name, text.hidden().bytes()));
    if (text.changed())
        warnings.push_back(fmt::format(
            "{} bevat bijgehouden wijzigingen; ingelezen is de tekst alsof alle wijzigingen zijn aanvaard.",
            name));
    return warnings;
}

}  // namespace

Result<Document> read_odt(std::string_view bytes, const std::string& name) {
    Trees trees;
    const std::optional<Error> error =
        bytes.starts_with("PK") ? load_archive(bytes, name, trees) : load_flat(bytes, name, trees);
    if (error) return tl::unexpected(*error);
    const pugi::xml_node body = child(child(trees.content_root(), "body"), "text");
    if (!body)
        return failure("damaged", fmt::format("{} is beschadigd: een OpenDocument-bestand zonder tekst; haal "
                                              "het stuk opnieuw op bij de bron.",
                                              name));

    OdtStyles styles;
    styles.add(child(trees.styles_root(), "styles"));
    styles.add(child(trees.styles_root(), "automatic-styles"));
    styles.add(child(trees.content_root(), "automatic-styles"));
    FlowBuilder builder;
    if (const pugi::xml_node header =
            first_header(trees.styles_root(), styles.master_page(first_style(body, 0)))) {
        builder.begin_field();
        OdtText{styles, builder}.blocks(header);
        builder.end_aside();
    }
    OdtText text{styles, builder};
    text.blocks(body);

    Document document;
    document.info = info_of(trees.meta_root());
    document.warnings = warnings_of(text, name);
    document.hidden = text.hidden().take();
    assemble(builder.finish(), document);
    return document;
}

}  // namespace raadspoor::ingest
