// The text of an OpenDocument body or header as a flow. Internal to the reader of ODT.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>

#include "ingest/markup/flow_builder.h"
#include "ingest/markup/hidden_texts.h"
#include "ingest/office/odt_styles.h"

namespace raadspoor::ingest {

/// Walks text and tells the builder what it meets.
class OdtText {
public:
    /// Both arguments outlive the object.
    OdtText(const OdtStyles& styles, FlowBuilder& builder) : styles_{styles}, builder_{builder} {}

    /// The paragraphs, headings, lists and tables in `node`.
    void blocks(const pugi::xml_node& node);

    /// Likewise one of these, or a remark: `node` itself.
    void blocks_of(const pugi::xml_node& node) { block(node); }
    /// As blocks(), every paragraph of it a heading of level 1: the title of a slide.
    void title(const pugi::xml_node& node);
    /// What stands in a cell of a table; `row_coloured`: its row has colour behind it. `style`: of the cell.
    void cell(const pugi::xml_node& node, const std::string& style, bool row_coloured);
    /// All in an element as hidden text.
    void hide(const pugi::xml_node& node, std::string_view reason);
    /// Everything stands on what nobody knows the colour of: a slide.
    void on_colour() { ++coloured_; }

    /// What was left out because it is hidden.
    HiddenTexts& hidden() { return hidden_; }
    /// Whether insertions or deletions were tracked.
    bool changed() const { return changed_; }

private:
    using Counters = std::array<int, odt_levels>;
    /// The list at hand: an item's first paragraph bears the label.
    struct List {
        std::string style;
        int level = -1;  // from 0
        Counters counters{};
        std::string label;
        bool labelled = false;  // the item's label waits for its first paragraph
    };

    void block(const pugi::xml_node& node);
    void paragraph(const pugi::xml_node& node, int heading);
    void list(const pugi::xml_node& node);
    void list_item(const pugi::xml_node& node, const OdtLevels& levels);
    void table(const pugi::xml_node& node);
    void row(const pugi::xml_node& node);
    void inlines(const pugi::xml_node& node);
    void element(const pugi::xml_node& node);
    void span(const pugi::xml_node& node);
    void note(const pugi::xml_node& node);
    void frame(const pugi::xml_node& node);
    void text(std::string_view raw);
    [[nodiscard]] std::string heading_number(int level);
    [[nodiscard]] bool leave_out(const pugi::xml_node& node, const char* family);
    void tracked_changes(const pugi::xml_node& node);
    void remark(const pugi::xml_node& node);
    void section(const pugi::xml_node& node);

    const OdtStyles& styles_;
    FlowBuilder& builder_;
    List list_;
    std::map<std::string, Counters>
        last_counters_;  // of the last list of each style, and of each list by its id
    Counters outline_{};
    bool bold_ = false, titles_ = false;
    int depth_ = 0, notes_ = 0;
    HiddenTexts hidden_;
    int struck_ = 0;    // spans around that have a line through them
    int coloured_ = 0;  // cells, boxes and paragraphs around that have colour behind them
    bool changed_ = false;
};

}  // namespace raadspoor::ingest
