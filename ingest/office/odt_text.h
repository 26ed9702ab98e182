// The text of an OpenDocument body or header as a flow. Internal to the reader of ODT.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>

#include "ingest/markup/flow_builder.h"
#include "ingest/office/odt_styles.h"

namespace raadspoor::ingest {

/// Walks text and tells the builder what it meets.
class OdtText {
public:
    /// Both arguments outlive the object.
    OdtText(const OdtStyles& styles, FlowBuilder& builder) : styles_{styles}, builder_{builder} {}

    /// The paragraphs, headings, lists and tables in `node`.
    void blocks(const pugi::xml_node& node);

    /// Bytes of text that were left out because they are hidden.
    [[nodiscard]] std::size_t hidden_bytes() const { return hidden_bytes_; }
    /// Whether insertions or deletions were tracked.
    [[nodiscard]] bool changed() const { return changed_; }

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

    const OdtStyles& styles_;
    FlowBuilder& builder_;
    List list_;
    std::map<std::string, Counters>
        last_counters_;  // of the last list of each style, and of each list by its id
    Counters outline_{};
    bool bold_ = false;
    int depth_ = 0, notes_ = 0;
    std::size_t hidden_bytes_ = 0;
    bool changed_ = false;
};

}  // namespace raadspoor::ingest
