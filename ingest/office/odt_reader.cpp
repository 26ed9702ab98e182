#include "ingest/office/odt_reader.h"

#include <fmt/format.h>

#include <optional>

#include "ingest/flow/flow.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/odf_trees.h"
#include "ingest/office/odt_text.h"

namespace raadspoor::ingest {

namespace {

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
    OdfTrees trees;
    if (const std::optional<Error> error = trees.load(bytes, name)) return tl::unexpected(*error);
    const pugi::xml_node body = trees.body("text");
    if (!body) return tl::unexpected(without_body(name));

    const OdtStyles styles = trees.styles();
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
    document.info = trees.info();
    document.warnings = warnings_of(text, name);
    document.hidden = text.hidden().take();
    assemble(builder.finish(), document);
    return document;
}

}  // namespace raadspoor::ingest
