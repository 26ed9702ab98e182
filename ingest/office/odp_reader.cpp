#include "ingest/office/odp_reader.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/flow/rows.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/odf_trees.h"
#include "ingest/office/odt_text.h"
#include "ingest/office/slides.h"

namespace raadspoor::ingest {

namespace {

/// "28cm" in points; `otherwise` for what is no length of a page.
float points_in(std::string_view length, float otherwise) {
    constexpr std::pair<std::string_view, float> units[] = {
        {"cm", 28.3465F}, {"mm", 2.83465F}, {"in", 72}, {"pt", 1}, {"pc", 12}};
    for (const auto& [unit, points] : units) {
        if (!length.ends_with(unit)) continue;
        const float value = std::strtof(std::string(length).c_str(), nullptr) * points;
        if (value > 1 && value < 20'000) return value;
    }
    return otherwise;
}

/// What a placeholder is for: "title", "outline", "footer"; empty for a shape of one's own.
std::string_view class_of(const pugi::xml_node& shape) {
    return name_of(shape) == "frame" ? attribute(shape, "class") : "";
}

bool is_title(const pugi::xml_node& shape) {
    return class_of(shape) == "title" || class_of(shape) == "subtitle";
}

/// Whether it says what every slide says, or only where something could be filled in.
bool is_furniture(const pugi::xml_node& shape) {
    static constexpr std::string_view classes[] = {"header", "footer", "date-time", "page-number"};
    return std::find(std::begin(classes), std::end(classes), class_of(shape)) != std::end(classes) ||
           std::string_view(attribute(shape, "placeholder")) == "true";
}

/// One slide as a flow.
class OdpSlide {
public:
    explicit OdpSlide(const OdtStyles& styles) : text_{styles, builder_} { text_.on_colour(); }

    /// Titles first: a reader looks there first, wherever they lie.
    void shapes(const pugi::xml_node& page) {
        shapes_of(page, true, 0);
        shapes_of(page, false, 0);
    }
    /// What an audience does not see: the speaker's notes.
    void notes(const pugi::xml_node& notes) {
        for (const pugi::xml_node& it : notes.children())
            if (class_of(it) == "notes" && !is_furniture(it)) text_.hide(it, "note");
        text_.hidden().interrupt();
    }
    void hide(const pugi::xml_node& page) {
        for (const pugi::xml_node& it : page.children())
            if (name_of(it) != "notes" && !is_furniture(it)) text_.hide(it, "invisible");
    }

    std::vector<FlowBlock> blocks() { return builder_.finish(); }
    std::vector<HiddenText> hidden() { return text_.hidden().take(); }

private:
    void shapes_of(const pugi::xml_node& node, bool titles, int depth) {
        if (depth > max_depth) return;
        for (const pugi::xml_node& it : node.children()) {
            const std::string_view name = name_of(it);
            if (name == "g" || name == "a")
                shapes_of(it, titles, depth + 1);
            else if (name == "annotation" && titles)
                text_.blocks_of(it);
            else if (name != "notes" && name != "forms" && is_title(it) == titles && !is_furniture(it))
                shape(it);
        }
    }

    void shape(const pugi::xml_node& node) {
        if (name_of(node) != "frame") return text_.blocks(node);
        for (const pugi::xml_node& it : node.children()) {
            if (name_of(it) == "text-box" && is_title(node)) text_.title(it);
            if (name_of(it) == "text-box" && !is_title(node)) text_.blocks(it);
            if (name_of(it) == "table") text_.blocks_of(it);
        }
    }

    FlowBuilder builder_;
    OdtText text_;
};

/// How large a slide is, by the layout of its master page.
std::pair<float, float> size_of(const pugi::xml_node& styles_root) {
    constexpr float usual_width = 793.7F, usual_height = 446.5F;
    const pugi::xml_node master = child(child(styles_root, "master-styles"), "master-page");
    const std::string layout = attribute(master, "page-layout-name");
    for (const pugi::xml_node& it : child(styles_root, "automatic-styles").children()) {
        if (name_of(it) != "page-layout" || attribute(it, "name") != layout) continue;
        const pugi::xml_node properties = child(it, "page-layout-properties");
        return {points_in(attribute(properties, "page-width"), usual_width),
                points_in(attribute(properties, "page-height"), usual_height)};
    }
    return {usual_width, usual_height};
}

std::vector<FlowBlock> read_slide(const pugi::xml_node& page, const OdtStyles& styles, Document& document) {
    const int index = static_cast<int>(document.pages.size());
    OdpSlide slide{styles};
    slide.notes(child(page, "notes"));
    if (styles.is_put_away("drawing-page", attribute(page, "style-name")))
        slide.hide(page);
    else
        slide.shapes(page);
    for (HiddenText& it : slide.hidden()) {
        it.page = index;
        document.hidden.push_back(std::move(it));
    }
    return slide.blocks();
}

}  // namespace

Result<Document> read_odp(std::string_view bytes, const std::string& name) {
    OdfTrees trees;
    if (const std::optional<Error> error = trees.load(bytes, name)) return tl::unexpected(*error);
    const pugi::xml_node body = trees.body("presentation");
    if (!body) return tl::unexpected(without_body(name));
    const OdtStyles styles = trees.styles();
    const auto [width, height] = size_of(trees.styles_root());
    Document document;
    document.info = trees.info();
    std::vector<FlowBlock> flow;
    std::size_t slides = 0;
    for (const pugi::xml_node& it : body.children()) {
        if (name_of(it) != "page" || ++slides > most_slides) continue;
        add_slide(read_slide(it, styles, document), width, height, flow, document);
    }
    if (slides > most_slides) document.warnings.push_back(slides_warning(name, slides));
    assemble(flow, document);
    return document;
}

}  // namespace raadspoor::ingest
