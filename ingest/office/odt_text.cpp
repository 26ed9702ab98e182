#include "ingest/office/odt_text.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ingest/markup/xml_nodes.h"

namespace raadspoor::ingest {

namespace {

/// Elements that hold no text of the document, or text that does not show.
bool is_silent(std::string_view name) {
    static const std::set<std::string_view> silent = {"annotation",
                                                      "annotation-end",
                                                      "hidden-text",
                                                      "hidden-paragraph",
                                                      "ruby-text",
                                                      "forms",
                                                      "sequence-decls",
                                                      "variable-decls",
                                                      "user-field-decls",
                                                      "script",
                                                      "meta",
                                                      "toc-mark",
                                                      "alphabetical-index-mark",
                                                      "table-of-content-source",
                                                      "alphabetical-index-source",
                                                      "object",
                                                      "image",
                                                      "title",
                                                      "desc"};
    return silent.count(name) > 0;
}

/// Whether the cells of a row are a layout of whole texts rather than short cells: then they are read one
/// after the other.
bool is_layout(const pugi::xml_node& row) {
    int cells = 0;
    for (const pugi::xml_node& cell : row.children()) {
        if (name_of(cell) != "table-cell") continue;
        ++cells;
        int paragraphs = 0;
        for (const pugi::xml_node& block : cell.children()) {
            if (name_of(block) == "table" || name_of(block) == "list" || name_of(block) == "h") return true;
            paragraphs += name_of(block) == "p";
        }
        if (paragraphs > 4) return true;
    }
    return cells < 2;
}

/// All text in an element, a blank between its parts.
std::string text_under(const pugi::xml_node& node, int depth = 0) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return node.value();
    std::string text;
    if (depth > max_depth) return text;
    for (const pugi::xml_node& it : node.children()) {
        text += text_under(it, depth + 1);
        if (name_of(it) == "p") text += ' ';
    }
    return text;
}

}  // namespace

void OdtText::blocks(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    ++depth_;
    for (const pugi::xml_node& it : node.children()) block(it);
    --depth_;
}

void OdtText::title(const pugi::xml_node& node) {
    titles_ = true;
    blocks(node);
    titles_ = false;
}

void OdtText::block(const pugi::xml_node& node) {
    const std::string_view name = name_of(node);
    if (name == "p")
        paragraph(node, titles_ || styles_.is_title(attribute(node, "style-name")) ? 1 : 0);
    else if (name == "h")
        paragraph(node, std::clamp(number_or(attribute(node, "outline-level"), 1), 1, odt_levels));
    else if (name == "list")
        list(node);
    else if (name == "table")
        table(node);
    else if (name == "tracked-changes")
        tracked_changes(node);
    else if (name == "annotation")
        remark(node);
    else if (name == "frame")
        frame(node);
    else if (name == "section")
        section(node);
    else if (name == "hidden-paragraph" || name == "hidden-text")
        hide(node, "invisible");
    else if (!is_silent(name))
        blocks(node);  // indexes, groups
}

bool OdtText::leave_out(const pugi::xml_node& node, const char* family) {
    const std::string_view reason = styles_.hiding(family, attribute(node, "style-name"), coloured_ > 0);
    if (reason.empty()) return false;
    hidden_.add(text_under(node), reason);
    return true;
}

void OdtText::hide(const pugi::xml_node& node, std::string_view reason) {
    hidden_.add(text_under(node), reason);
}

/// What was deleted stands before the text, for who opens the file with its changes shown (ISO/IEC 26300-1,
/// 5.5).
void OdtText::tracked_changes(const pugi::xml_node& node) {
    for (const pugi::xml_node& region : node.children()) {
        if (name_of(region) != "changed-region") continue;
        changed_ = true;
        hidden_.interrupt();
        for (const pugi::xml_node& it : child(region, "deletion").children())
            if (name_of(it) != "change-info") hidden_.add(text_under(it) + ' ', "deleted");
    }
    hidden_.interrupt();
}

/// A remark of a reviewer, with who made it.
void OdtText::remark(const pugi::xml_node& node) {
    std::string text = child(node, "creator").child_value();
    if (!text.empty()) text += ": ";
    for (const pugi::xml_node& it : node.children())
        if (name_of(it) == "p" || name_of(it) == "list") text += text_under(it) + ' ';
    hidden_.interrupt();
    hidden_.add(text, "note");
    hidden_.interrupt();
}

/// Hidden always, or by a condition that was last found to hold (ISO/IEC 26300-1, 5.4 and 19.816).
void OdtText::section(const pugi::xml_node& node) {
    const std::string_view display = attribute(node, "display");
    const bool held = std::string_view(attribute(node, "is-hidden")) == "true";
    if (display == "none" || (display == "condition" && held))
        hide(node, "invisible");
    else
        blocks(node);
}

void OdtText::paragraph(const pugi::xml_node& node, int heading) {
    if (leave_out(node, "paragraph")) return;
    std::string label;
    if (list_.labelled)
        label = std::exchange(list_.label, {});
    else if (name_of(node) == "h" && std::string_view(attribute(node, "is-list-header")) != "true")
        label = heading_number(heading);
    const BlockKind kind = heading          ? BlockKind::heading
                           : list_.labelled ? BlockKind::list_item
                                            : BlockKind::paragraph;
    const bool quotation = styles_.is_quotation(attribute(node, "style-name"));
    const int level = heading ? heading : list_.labelled ? list_.level + 1 : quotation ? 1 : 0;
    list_.labelled = false;
    if (label.empty())
        builder_.open(kind, level);
    else
        builder_.open_marked(kind, level, label);
    const bool outer = std::exchange(bold_, styles_.is_bold("paragraph", attribute(node, "style-name")));
    builder_.set_bold(bold_);
    const bool struck = styles_.is_struck("paragraph", attribute(node, "style-name"));
    const bool coloured = styles_.is_coloured("paragraph", attribute(node, "style-name"));
    struck_ += struck, coloured_ += coloured;
    builder_.set_struck(struck_ > 0);
    inlines(node);
    struck_ -= struck, coloured_ -= coloured;
    builder_.set_struck(struck_ > 0);
    bold_ = outer;
}

std::string OdtText::heading_number(int level) {
    const auto at = static_cast<std::size_t>(level - 1);
    const OdtLevels& outline = styles_.outline();
    outline_[at] = outline_[at] == 0 ? outline[at].start : outline_[at] + 1;
    std::fill(outline_.begin() + level, outline_.end(), 0);
    return odt_label(outline, level - 1, outline_);
}

void OdtText::list(const pugi::xml_node& node) {
    if (list_.level + 1 >= odt_levels) {
        blocks(node);
        return;
    }
    if (depth_ > max_depth) return;
    const List outer = list_;
    if (const std::string style = attribute(node, "style-name"); !style.empty()) list_.style = style;
    ++list_.level;
    list_.labelled = false;
    const OdtLevels& levels = styles_.list(list_.style);
    const auto at = static_cast<std::size_t>(list_.level);
    list_.counters[at] = levels[at].start - 1;
    const std::string continued = attribute(node, "continue-list");
    if (std::string_view(attribute(node, "continue-numbering")) == "true" || !continued.empty()) {
        const auto before = last_counters_.find(continued.empty() ? list_.style : continued);
        if (before != last_counters_.end()) list_.counters[at] = before->second[at];
    }
    ++depth_;
    for (const pugi::xml_node& item : node.children()) list_item(item, levels);
    --depth_;
    last_counters_[list_.style] = list_.counters;
    if (const std::string id = attribute(node, "id"); !id.empty()) last_counters_[id] = list_.counters;
    list_ = outer;
}

void OdtText::list_item(const pugi::xml_node& node, const OdtLevels& levels) {
    if (name_of(node) == "list-header") blocks(node);
    if (name_of(node) != "list-item") return;
    // An item that only holds a deeper list shows no label of its own.
    const auto first = std::find_if(node.children().begin(), node.children().end(),
                                    [](const pugi::xml_node& it) { return it.type() == pugi::node_element; });
    if (first != node.children().end() && name_of(*first) != "list") {
        const auto at = static_cast<std::size_t>(list_.level);
        list_.counters[at] = number_or(attribute(node, "start-value"), list_.counters[at] + 1);
        list_.label = odt_label(levels, list_.level, list_.counters);
        list_.labelled = true;
    }
    blocks(node);
    list_.labelled = false;
}

void OdtText::table(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    ++depth_;
    for (const pugi::xml_node& it : node.children()) {
        const std::string_view name = name_of(it);
        if (name == "table-row")
            row(it);
        else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
            table(it);
    }
    --depth_;
}

void OdtText::row(const pugi::xml_node& node) {
    const std::string_view visible = attribute(node, "visibility");
    if (visible == "collapse" || visible == "filter") {
        hide(node, "invisible");
        return;
    }
    const bool layout = is_layout(node);
    if (!layout) builder_.begin_row();
    const bool coloured = styles_.is_coloured("table-row", attribute(node, "style-name"));
    bool first = true;
    for (const pugi::xml_node& cell : node.children()) {
        if (name_of(cell) != "table-cell") continue;
        if (!layout && !std::exchange(first, false)) builder_.next_cell();
        this->cell(cell, attribute(cell, "style-name"), coloured);
    }
    if (!layout) builder_.end_row();
}

void OdtText::cell(const pugi::xml_node& node, const std::string& style, bool row_coloured) {
    const bool coloured = row_coloured || styles_.is_coloured("table-cell", style);
    const bool struck = styles_.is_struck("table-cell", style);
    coloured_ += coloured, struck_ += struck;
    const std::string_view reason = styles_.hiding("table-cell", style, coloured_ > 0);
    if (reason.empty())
        blocks(node);
    else
        hide(node, reason);
    coloured_ -= coloured, struck_ -= struck;
}

void OdtText::inlines(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    ++depth_;
    for (const pugi::xml_node& it : node.children()) element(it);
    --depth_;
}

void OdtText::element(const pugi::xml_node& node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        text(node.value());
        return;
    }
    const std::string_view name = name_of(node);
    if (name == "s") {
        builder_.add(" ");
    } else if (name == "tab") {
        builder_.add("\t");
    } else if (name == "line-break") {
        builder_.break_line();
    } else if (name == "span") {
        span(node);
    } else if (name == "a") {
        builder_.begin_link(attribute(node, "href"));
        inlines(node);
        builder_.end_link();
    } else if (name == "note") {
        note(node);
    } else if (name == "frame" || name == "custom-shape" || name == "text-box") {
        frame(node);
    } else if (name == "annotation") {
        remark(node);
    } else if (!is_silent(name)) {
        inlines(node);  // fields, references, meta data around text
    }
}

/// Tabs and line ends in the XML are mere blanks (ISO/IEC 26300-1, 6.1.2).
void OdtText::text(std::string_view raw) {
    hidden_.interrupt();
    std::string blank(raw);
    std::replace_if(
        blank.begin(), blank.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    builder_.add(blank);
}

void OdtText::span(const pugi::xml_node& node) {
    if (leave_out(node, "text")) return;
    const bool outer = bold_;
    bold_ = bold_ || styles_.is_bold("text", attribute(node, "style-name"));
    const bool struck = styles_.is_struck("text", attribute(node, "style-name"));
    struck_ += struck;
    builder_.set_bold(bold_);
    builder_.set_struck(struck_ > 0);
    inlines(node);
    bold_ = outer;
    struck_ -= struck;
    builder_.set_bold(bold_);
    builder_.set_struck(struck_ > 0);
}

void OdtText::note(const pugi::xml_node& node) {
    // Some producers write "0" where they have not counted.
    std::string mark = child(node, "note-citation").child_value();
    ++notes_;
    if (mark.empty() || mark == "0") mark = std::to_string(notes_);
    builder_.mark_note(mark);
    const List outer = std::exchange(list_, {});
    builder_.begin_note(mark);
    blocks(child(node, "note-body"));
    builder_.end_aside();
    list_ = outer;
    builder_.set_bold(bold_);
}

void OdtText::frame(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    const List outer = std::exchange(list_, {});
    builder_.begin_field();
    ++coloured_;  // whatever lies behind a box
    if (name_of(node) == "frame") {
        if (const pugi::xml_node box = child(node, "text-box")) blocks(box);
    } else {
        blocks(node);
    }
    --coloured_;
    builder_.end_aside();
    list_ = outer;
    builder_.set_bold(bold_);
}

}  // namespace raadspoor::ingest
