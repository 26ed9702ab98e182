#include "ingest/office/docx_styles.h"

#include <algorithm>

#include "corpus/text.h"
#include "ingest/markup/xml_nodes.h"

namespace raadspoor::ingest {

namespace {

/// Headings by their names, for styles that state no outline level: "heading 2", "Kop 2", "Title".
int heading_by_name(const std::string& style) {
    const std::string name = lower(style);
    if (name == "title" || name == "titel") return 1;
    for (const std::string_view prefix : {"heading ", "kop "})
        if (name.starts_with(prefix) && name.size() == prefix.size() + 1 && name.back() >= '1' &&
            name.back() <= '9')
            return name.back() - '0';
    return 0;
}

/// "Quote", "Intense Quote" and the names that Dutch templates have; also what is based on them.
bool is_quotation_name(const std::string& style) {
    const std::string name = lower(style);
    return name.find("quot") != std::string::npos || name.find("citaat") != std::string::npos ||
           name == "block text" || name == "bloktekst";
}

}  // namespace

bool is_set_apart(const pugi::xml_node& properties) {
    constexpr int least = 283;  // half a centimetre, in twentieths of a point
    const pugi::xml_node indent = child(properties, "ind");
    const auto side = [&](const char* name, const char* newer) {
        return std::max(number_or(attribute(indent, name), 0), number_or(attribute(indent, newer), 0));
    };
    return indent && side("left", "start") >= least && side("right", "end") >= least;
}

int outline_level(const pugi::xml_node& properties) {
    const pugi::xml_node level = child(properties, "outlineLvl");
    if (!level) return -1;
    const int value = number_or(attribute(level, "val"), 9);
    return value < 9 ? value + 1 : 0;
}

std::optional<bool> toggle(const pugi::xml_node& properties, const char* name) {
    const pugi::xml_node node = child(properties, name);
    if (!node) return std::nullopt;
    const std::string_view value = attribute(node, "val");
    return value != "0" && value != "false" && value != "off";
}

void apply_looks(const pugi::xml_node& properties, DocxStyle& style) {
    if (const auto bold = toggle(properties, "b")) style.bold = bold;
    if (const auto hidden = toggle(properties, "vanish")) style.hidden = hidden;
    const auto once = toggle(properties, "strike"), twice = toggle(properties, "dstrike");
    if (once || twice) style.struck = once.value_or(false) || twice.value_or(false);
    if (const pugi::xml_node colour = child(properties, "color")) style.colour = attribute(colour, "val");
    if (const pugi::xml_node shade = child(properties, "shd")) style.fill = attribute(shade, "fill");
    if (const pugi::xml_node light = child(properties, "highlight"))
        style.highlight = attribute(light, "val");
    if (const pugi::xml_node size = child(properties, "sz"))
        style.half_points = number_or(attribute(size, "val"), 20);
}

DocxStyles::DocxStyles(const pugi::xml_node& styles) {
    for (const pugi::xml_node& node : styles.children()) {
        if (name_of(node) != "style") continue;
        const std::string id = attribute(node, "styleId");
        nodes_[id] = node;
        if (std::string_view(attribute(node, "default")) == "1" &&
            std::string_view(attribute(node, "type")) == "paragraph")
            default_paragraph_ = id;
    }
    for (const auto& [id, node] : nodes_) resolved_[id] = resolve(id, 0);
}

DocxStyle DocxStyles::resolve(const std::string& id, int depth) const {
    const auto found = nodes_.find(id);
    if (found == nodes_.end() || depth > 20) return {};
    const pugi::xml_node& node = found->second;
    DocxStyle style = resolve(attribute(child(node, "basedOn"), "val"), depth + 1);
    const pugi::xml_node paragraph = child(node, "pPr"), run = child(node, "rPr");
    if (const int level = outline_level(paragraph); level >= 0)
        style.heading = level;
    else if (const int named = heading_by_name(attribute(child(node, "name"), "val")))
        style.heading = named;
    style.quotation = style.quotation || is_set_apart(paragraph) ||
                      is_quotation_name(attribute(child(node, "name"), "val"));
    if (const pugi::xml_node numbered = child(paragraph, "numPr")) {
        if (const pugi::xml_node list = child(numbered, "numId")) style.list = attribute(list, "val");
        style.list_level = number_or(attribute(child(numbered, "ilvl"), "val"), -1);
    }
    apply_looks(run, style);
    return style;
}

bool DocxStyles::is_coloured(const std::string& id) const {
    std::string at = id;
    for (int depth = 0; depth < 20; ++depth) {
        const auto found = nodes_.find(at);
        if (found == nodes_.end()) return false;
        const auto coloured = [](const pugi::xml_node& node) {
            const std::string_view fill = attribute(node, "fill");
            return name_of(node) == "shd" && !fill.empty() && fill != "auto" && fill != "FFFFFF";
        };
        if (found->second.find_node(coloured)) return true;
        at = attribute(child(found->second, "basedOn"), "val");
    }
    return false;
}

const DocxStyle& DocxStyles::paragraph(const std::string& id) const {
    const auto found = resolved_.find(id.empty() ? default_paragraph_ : id);
    return found == resolved_.end() ? none_ : found->second;
}

const DocxStyle& DocxStyles::character(const std::string& id) const {
    const auto found = resolved_.find(id);
    return found == resolved_.end() ? none_ : found->second;
}

}  // namespace raadspoor::ingest
