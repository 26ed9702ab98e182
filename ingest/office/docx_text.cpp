#include "ingest/office/docx_text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "ingest/markup/xml_nodes.h"

namespace raadspoor::ingest {

namespace {

/// Counts the depth of recursion while it lives.
class Deeper {
public:
    explicit Deeper(int& depth) : depth_{depth} { ++depth_; }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    int& depth_;
};

/// Of alternatives the first, which newer producers mean; the other says the same for older ones.
pugi::xml_node alternative(const pugi::xml_node& node) {
    const pugi::xml_node choice = child(node, "Choice");
    return choice ? choice : child(node, "Fallback");
}

/// The address in a field's instruction: HYPERLINK "https://…" \o "…"; empty for other fields and for places
/// in the file.
std::string address_in(const std::string& instruction) {
    const std::size_t field = instruction.find("HYPERLINK");
    if (field == std::string::npos) return {};
    const std::size_t begin = instruction.find('"', field);
    const std::size_t end = begin == std::string::npos ? begin : instruction.find('"', begin + 1);
    const bool place =
        instruction.substr(field, begin == std::string::npos ? begin : begin - field).find("\\l") !=
        std::string::npos;
    return end == std::string::npos || place ? std::string{} : instruction.substr(begin + 1, end - begin - 1);
}

/// Whether the cells of a row are a layout of whole texts rather than short cells: then they are read one
/// after the other.
bool is_layout(const pugi::xml_node& row) {
    int cells = 0;
    for (const pugi::xml_node& cell : row.children()) {
        if (name_of(cell) != "tc") continue;
        ++cells;
        int paragraphs = 0;
        for (const pugi::xml_node& block : cell.children()) {
            if (name_of(block) == "tbl") return true;
            if (name_of(block) != "p") continue;
            ++paragraphs;
            if (child(child(block, "pPr"), "numPr") &&
                std::string_view(attribute(child(child(child(block, "pPr"), "numPr"), "numId"), "val")) !=
                    "0")
                return true;
        }
        if (paragraphs > 4) return true;
    }
    return cells < 2;
}

}  // namespace

void DocxText::blocks(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    const Deeper deeper{depth_};
    for (const pugi::xml_node& it : node.children()) block(it);
}

void DocxText::block(const pugi::xml_node& node) {
    const std::string_view name = name_of(node);
    if (name == "p")
        paragraph(node);
    else if (name == "tbl")
        table(node);
    else if (name == "AlternateContent")
        blocks(alternative(node));
    else if (name == "sdt")
        blocks(child(node, "sdtContent"));
    else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag")
        blocks(node);
}

void DocxText::paragraph(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "pPr");
    const DocxStyle outer = style_;
    style_ = context_.styles.paragraph(attribute(child(properties, "pStyle"), "val"));
    open_paragraph(properties);
    inlines(node);
    style_ = outer;
}

void DocxText::open_paragraph(const pugi::xml_node& properties) {
    const std::string style_id = attribute(child(properties, "pStyle"), "val");
    const int outline = outline_level(properties);
    const int heading = outline >= 0 ? outline : style_.heading;
    const pugi::xml_node numbered = child(properties, "numPr");
    std::string list = attribute(child(numbered, "numId"), "val");
    int level = number_or(attribute(child(numbered, "ilvl"), "val"), -1);
    if (list.empty()) {
        list = style_.list;
        if (level < 0) level = context_.numbering.level_of_style(list, style_id);
    }
    if (level < 0) level = std::max(style_.list_level, 0);
    level = std::min(level, DocxNumbering::levels - 1);
    if (!context_.numbering.has(list)) {
        builder_.open(heading ? BlockKind::heading : BlockKind::paragraph, heading);
    } else {
        const BlockKind kind = heading ? BlockKind::heading : BlockKind::list_item;
        builder_.open_marked(kind, heading ? heading : level + 1, context_.numbering.next(list, level));
    }
}

void DocxText::table(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    const Deeper deeper{depth_};
    // A table that is tied to a place on the page is the side column of a letterhead.
    const bool beside =
        std::string_view(attribute(child(child(node, "tblPr"), "tblpPr"), "vertAnchor")) == "page";
    if (beside) builder_.begin_field();
    for (const pugi::xml_node& it : node.children()) {
        if (name_of(it) == "tr")
            row(it);
        else if (name_of(it) == "sdt")
            table(child(it, "sdtContent"));
        else if (name_of(it) == "ins" || name_of(it) == "customXml")
            table(it);
    }
    if (beside) builder_.end_aside();
}

void DocxText::row(const pugi::xml_node& node) {
    if (child(child(node, "trPr"), "del")) {
        context_.changed = true;
        return;
    }
    const bool layout = is_layout(node);
    if (!layout) builder_.begin_row();
    bool first = true;
    for (const pugi::xml_node& it : node.children()) {
        const pugi::xml_node cell = name_of(it) == "sdt" ? child(child(it, "sdtContent"), "tc") : it;
        if (name_of(cell) != "tc") continue;
        // A cell merged with the one above repeats nothing: Word leaves it empty.
        if (!layout && !std::exchange(first, false)) builder_.next_cell();
        blocks(cell);
    }
    if (!layout) builder_.end_row();
}

void DocxText::inlines(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    const Deeper deeper{depth_};
    for (const pugi::xml_node& it : node.children()) element(it);
}

void DocxText::element(const pugi::xml_node& node) {
    const std::string_view name = name_of(node);
    if (name == "r")
        run(node);
    else if (name == "hyperlink")
        hyperlink(node);
    else if (name == "fldSimple" || name == "smartTag" || name == "customXml" || name == "dir" ||
             name == "bdo" || name == "oMath" || name == "oMathPara")
        inlines(node);
    else if (name == "sdt")
        inlines(child(node, "sdtContent"));
    else if (name == "AlternateContent")
        inlines(alternative(node));
    else if (name == "ins" || name == "moveTo")
        context_.changed = true, inlines(node);
    else if (name == "del" || name == "moveFrom")
        context_.changed = true;
}

void DocxText::hyperlink(const pugi::xml_node& node) {
    const auto target = links_->find(attribute(node, "id"));
    if (target == links_->end()) {
        inlines(node);
        return;
    }
    builder_.begin_link(target->second);
    inlines(node);
    builder_.end_link();
}

bool DocxText::shows() const {
    return std::all_of(fields_.begin(), fields_.end(), [](const Field& field) { return field.result; });
}

bool DocxText::is_hidden(const pugi::xml_node& properties) const {
    if (const auto own = toggle(properties, "vanish")) return *own;
    const DocxStyle& character = context_.styles.character(attribute(child(properties, "rStyle"), "val"));
    return character.hidden.value_or(style_.hidden.value_or(false));
}

bool DocxText::is_bold(const pugi::xml_node& properties) const {
    if (const auto own = toggle(properties, "b")) return *own;
    const DocxStyle& character = context_.styles.character(attribute(child(properties, "rStyle"), "val"));
    return character.bold.value_or(style_.bold.value_or(false));
}

void DocxText::run(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "rPr");
    const bool hidden = is_hidden(properties);
    builder_.set_bold(is_bold(properties));
    for (const pugi::xml_node& piece : node.children()) {
        if (name_of(piece) == "fldChar" || name_of(piece) == "instrText") {
            field_mark(piece);
        } else if (hidden) {
            if (name_of(piece) == "t") context_.hidden_bytes += std::string_view(piece.child_value()).size();
        } else if (shows()) {
            run_piece(piece);
        }
    }
    builder_.set_bold(false);
}

void DocxText::run_piece(const pugi::xml_node& node) {
    const std::string_view name = name_of(node);
    if (name == "t") {
        builder_.add(node.child_value());
    } else if (name == "tab" || name == "ptab") {
        builder_.add("\t");
    } else if (name == "br" || name == "cr") {
        builder_.break_line();
    } else if (name == "noBreakHyphen") {
        builder_.add("-");
    } else if (name == "sym") {
        symbol(node);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
        note(node, name == "endnoteReference");
    } else if (name == "drawing" || name == "pict" || name == "object" || name == "AlternateContent") {
        text_boxes(name == "AlternateContent" ? alternative(node) : node);
    }
}

void DocxText::symbol(const pugi::xml_node& node) {
    const unsigned long code = std::strtoul(attribute(node, "char"), nullptr, 16);
    // Only symbol fonts' own range is used here; clean() knows their bullets and drops the rest.
    if (code < 0xF000 || code > 0xF0FF) return;
    const char utf8[] = {static_cast<char>(0xEF), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                         static_cast<char>(0x80 | (code & 0x3F)), '\0'};
    builder_.add(utf8);
}

void DocxText::note(const pugi::xml_node& node, bool endnote) {
    const auto& notes = endnote ? context_.endnotes : context_.footnotes;
    const auto found = notes.find(attribute(node, "id"));
    if (found == notes.end() || depth_ > max_depth) return;
    const Deeper deeper{depth_};
    int& count = endnote ? context_.endnote_count : context_.footnote_count;
    // With a mark of the writer's own choice, that mark is the text that follows.
    const std::string_view own = attribute(node, "customMarkFollows");
    std::string mark;
    if (own.empty() || own == "0" || own == "false")
        mark = list_number(++count, endnote ? context_.endnote_style : context_.footnote_style);
    if (!mark.empty()) builder_.mark_note(mark);
    builder_.begin_note(mark);
    const auto* outer = std::exchange(links_, &context_.note_links);
    blocks(found->second);
    links_ = outer;
    builder_.end_aside();
}

void DocxText::field_mark(const pugi::xml_node& node) {
    if (name_of(node) == "instrText") {
        if (!fields_.empty()) fields_.back().instruction += node.child_value();
        return;
    }
    const std::string_view type = attribute(node, "fldCharType");
    if (type == "begin" && fields_.size() < static_cast<std::size_t>(max_depth)) {
        fields_.push_back({});
    } else if (type == "separate" && !fields_.empty()) {
        fields_.back().result = true;
        const std::string address = address_in(fields_.back().instruction);
        fields_.back().link = !address.empty();
        if (!address.empty()) builder_.begin_link(address);
    } else if (type == "end" && !fields_.empty()) {
        if (fields_.back().link) builder_.end_link();
        fields_.pop_back();
    }
}

void DocxText::text_boxes(const pugi::xml_node& node) {
    if (depth_ > max_depth) return;
    const Deeper deeper{depth_};
    for (const pugi::xml_node& it : node.children()) {
        const std::string_view name = name_of(it);
        if (name == "txbxContent") {
            builder_.begin_field();
            blocks(it);
            builder_.end_aside();
        } else if (name == "AlternateContent") {
            text_boxes(alternative(it));
        } else {
            const bool unseen =
                std::string_view(attribute(child(it, "docPr"), "hidden")) == "1" ||
                std::string_view(attribute(it, "style")).find("visibility:hidden") != std::string_view::npos;
            if (!unseen) text_boxes(it);
        }
    }
}

}  // namespace raadspoor::ingest
