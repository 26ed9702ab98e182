#include "ingest/office/pptx_reader.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <pugixml.hpp>
#include <vector>

#include "corpus/text.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/hidden_texts.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/ooxml.h"
#include "ingest/office/slides.h"

namespace raadspoor::ingest {

namespace {

/// A length in English metric units as points; `otherwise` for what is none.
float points_in(const char* length, float otherwise) {
    constexpr float units_in_a_point = 12700, largest = 20'000;
    const float value = std::strtof(length, nullptr) / units_in_a_point;
    return value > 1 && value < largest ? value : otherwise;
}

std::string text_under(const pugi::xml_node& node, int depth = 0) {
    std::string text;
    if (depth > max_depth) return text;
    for (const pugi::xml_node& it : node.children()) {
        if (name_of(it) == "t") text += it.child_value();
        text += text_under(it, depth + 1);
        if (name_of(it) == "p" || name_of(it) == "br") text += ' ';
    }
    return text;
}

/// One slide as a flow.
class Slide {
public:
    Slide(const Links& links, FlowBuilder& builder) : links_{links}, builder_{builder} {}

    /// What hangs in a tree of shapes (19.3.1.45), titles first: a reader looks there first, wherever it
    /// lies.
    void shapes(const pugi::xml_node& tree) {
        tree_of(tree, true, 0);
        tree_of(tree, false, 0);
    }

private:
    static std::string_view place_of(const pugi::xml_node& shape) {
        return attribute(child(child(child(shape, "nvSpPr"), "nvPr"), "ph"), "type");
    }

    void tree_of(const pugi::xml_node& tree, bool titles, int depth) {
        if (depth > max_depth) return;
        for (const pugi::xml_node& it : tree.children()) {
            const std::string_view name = name_of(it);
            if (name == "sp") {
                const std::string_view place = place_of(it);
                const bool title = place == "title" || place == "ctrTitle";
                const bool furniture = place == "sldNum" || place == "ftr" || place == "dt";
                if (title == titles && !furniture) paragraphs(child(it, "txBody"), title);
            } else if (name == "grpSp") {
                tree_of(it, titles, depth + 1);
            } else if (name == "graphicFrame" && !titles) {
                table(child(child(child(it, "graphic"), "graphicData"), "tbl"));
            } else if (name == "AlternateContent") {
                tree_of(child(it, "Choice"), titles, depth + 1);
            }
        }
    }

    void paragraphs(const pugi::xml_node& body, bool title) {
        for (const pugi::xml_node& it : body.children()) {
            if (name_of(it) != "p") continue;
            const pugi::xml_node properties = child(it, "pPr");
            const int level = std::clamp(number_or(attribute(properties, "lvl"), 0), 0, 8) + 1;
            const bool marked = child(properties, "buChar") || child(properties, "buAutoNum") || level > 1;
            if (title)
                builder_.open(BlockKind::heading, 1);
            else if (marked)
                builder_.open_marked(BlockKind::list_item, level, "");
            else
                builder_.open(BlockKind::paragraph);
            runs(it);
        }
    }

    void runs(const pugi::xml_node& paragraph) {
        for (const pugi::xml_node& it : paragraph.children()) {
            if (name_of(it) == "br") builder_.break_line();
            if (name_of(it) != "r" && name_of(it) != "fld") continue;
            const pugi::xml_node looks = child(it, "rPr");
            const std::string_view strike = attribute(looks, "strike");
            const auto link = links_.find(attribute(child(looks, "hlinkClick"), "id"));
            builder_.set_bold(std::string_view(attribute(looks, "b")) == "1");
            builder_.set_struck(strike == "sngStrike" || strike == "dblStrike");
            if (link != links_.end()) builder_.begin_link(link->second);
            builder_.add(child(it, "t").child_value());
            if (link != links_.end()) builder_.end_link();
            builder_.set_struck(false);
            builder_.set_bold(false);
        }
    }

    void table(const pugi::xml_node& node) {
        for (const pugi::xml_node& row : node.children()) {
            if (name_of(row) != "tr") continue;
            builder_.begin_row();
            bool first = true;
            for (const pugi::xml_node& cell : row.children()) {
                if (name_of(cell) != "tc") continue;
                if (!std::exchange(first, false)) builder_.next_cell();
                paragraphs(child(cell, "txBody"), false);
            }
            builder_.end_row();
        }
    }

    const Links& links_;
    FlowBuilder& builder_;
};

class Presentation {
public:
    Presentation(OoxmlParts& parts, const std::string& part) : parts_{parts}, relations_{parts, part} {
        const pugi::xml_node root = parts.root(part);
        const pugi::xml_node size = child(root, "sldSz");
        width_ = points_in(attribute(size, "cx"), 720);
        height_ = points_in(attribute(size, "cy"), 540);
        for (const pugi::xml_node& it : child(root, "sldIdLst").children())
            slides_.push_back(relations_.with_id(attribute_of_relation(it)));
    }

    void read(Document& document, const std::string& name) {
        std::vector<FlowBlock> flow;
        for (std::size_t i = 0; i < std::min(slides_.size(), most_slides); ++i) {
            add_slide(slide(slides_[i], static_cast<int>(i)), width_, height_, flow, document);
        }
        if (slides_.size() > most_slides) document.warnings.push_back(slides_warning(name, slides_.size()));
        assemble(flow, document);
        document.hidden = std::move(hidden_);
    }

private:
    /// Of "id" and "r:id" the one that names a relation.
    static const char* attribute_of_relation(const pugi::xml_node& node) {
        for (const pugi::xml_attribute& it : node.attributes())
            if (std::string_view(it.name()).find(":id") != std::string_view::npos) return it.value();
        return "";
    }

    std::vector<FlowBlock> slide(const std::string& part, int page) {
        const pugi::xml_node root = parts_.root(part);
        const Relations relations{parts_, part};
        const pugi::xml_node tree = child(child(root, "cSld"), "spTree");
        notes(relations, page);
        if (std::string_view(attribute(root, "show")) == "0") {
            hide(text_under(tree), "invisible", page);
            return {};
        }
        FlowBuilder builder;
        Slide{relations.links, builder}.shapes(tree);
        return builder.finish();
    }

    void notes(const Relations& relations, int page) {
        const pugi::xml_node tree =
            child(child(parts_.root(relations.of_type("notesSlide")), "cSld"), "spTree");
        for (const pugi::xml_node& it : tree.children()) {
            const std::string_view place = attribute(child(child(child(it, "nvSpPr"), "nvPr"), "ph"), "type");
            if (place == "body") hide(text_under(it), "note", page);
        }
        for (const auto& [id, remarks] : relations.all_of_type("comments"))
            for (const pugi::xml_node& it : parts_.root(remarks).children())
                hide(child(it, "text").child_value() + text_under(it), "note", page);
    }

    void hide(const std::string& text, const char* reason, int page) {
        HiddenTexts one;
        one.add(text, reason);
        for (HiddenText& it : one.take()) {
            it.page = page;
            hidden_.push_back(std::move(it));
        }
    }

    OoxmlParts& parts_;
    Relations relations_;
    std::vector<std::string> slides_;
    std::vector<HiddenText> hidden_;
    float width_ = 0, height_ = 0;
};

}  // namespace

Result<Document> read_pptx(std::string_view bytes, const std::string& name) {
    Result<OoxmlParts> parts = OoxmlParts::open(bytes, name);
    if (!parts) return tl::unexpected(parts.error());
    const Relations package{*parts, ""};
    Document document;
    Presentation{*parts, package.of_type("officeDocument")}.read(document, name);
    document.info = info_of(*parts, package);
    if (parts->error()) return tl::unexpected(*parts->error());
    return document;
}

}  // namespace raadspoor::ingest
