#include "ingest/office/docx_text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "corpus/text.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/symbol_fonts.h"

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

/// Whether a w:shd puts colour behind what stands on it.
bool is_ground(const pugi::xml_node& shade) {
    const std::string_view fill = attribute(shade, "fill");
    return !fill.empty() && fill != "auto" && fill != "FFFFFF";
}

/// Whether any text of a paragraph is left, with all deletions accepted.
bool holds_text(const pugi::xml_node& node, int depth = 0) {
    const std::string_view name = name_of(node);
    if (name == "del" || name == "moveFrom" || depth > max_depth) return false;
    if (name == "t" || name == "sym" || name == "drawing") return true;
    return std::any_of(node.children().begin(), node.children().end(),
                       [depth](const pugi::xml_node& it) { return holds_text(it, depth + 1); });
}

}  // namespace

std::string text_under(const pugi::xml_node& node, int depth) {
    std::string text;
    if (depth > max_depth) return text;
    for (const pugi::xml_node& it : node.children()) {
        const std::string_view name = name_of(it);
        if (name == "t" || name == "delText") text += it.child_value();
        if (name == "tab" || name == "br") text += ' ';
        text += text_under(it, depth + 1);
        if (name == "p") text += ' ';
    }
    return text;
}

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
    else if (name == "altChunk")
        chunk(node);
    else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag")
        blocks(node);
}

void DocxText::chunk(const pugi::xml_node& node) {
    const auto found = context_.chunks.find(attribute(node, "id"));
    if (found != context_.chunks.end()) builder_.insert(found->second);
}

void DocxText::paragraph(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "pPr");
    const DocxStyle outer = style_;
    style_ = context_.styles.paragraph(attribute(child(properties, "pStyle"), "val"));
    const pugi::xml_node mark = child(properties, "rPr");
    const bool unmarked = child(mark, "del") || child(mark, "moveFrom");
    const bool coloured = is_ground(child(properties, "shd"));
    context_.changed = context_.changed || unmarked;
    // A paragraph of which nothing is left opens none; with its mark deleted, the next one is its rest.
    if (!unmarked || holds_text(node)) {
        if (!std::exchange(joins_, unmarked)) open_paragraph(properties);
        coloured_ += coloured;
        inlines(node);
        coloured_ -= coloured;
    }
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
        const bool quotation = style_.quotation || is_set_apart(properties);
        builder_.open(heading ? BlockKind::heading : BlockKind::paragraph, heading     ? heading
                                                                           : quotation ? 1
                                                                                       : 0);
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
    const bool coloured =
        context_.styles.is_coloured(attribute(child(child(node, "tblPr"), "tblStyle"), "val"));
    if (beside) builder_.begin_field();
    coloured_ += coloured;
    for (const pugi::xml_node& it : node.children()) {
        if (name_of(it) == "tr")
            row(it);
        else if (name_of(it) == "sdt")
            table(child(it, "sdtContent"));
        else if (name_of(it) == "ins" || name_of(it) == "customXml")
            table(it);
    }
    coloured_ -= coloured;
    if (beside) builder_.end_aside();
}

void DocxText::row(const pugi::xml_node& node) {
    if (child(child(node, "trPr"), "del")) {
        context_.changed = true;
        leave_out_deleted(node);
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
        const bool coloured = is_ground(child(child(cell, "tcPr"), "shd"));
        coloured_ += coloured;
        blocks(cell);
        coloured_ -= coloured;
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
    else if (name == "del")
        context_.changed = true, leave_out_deleted(node);
    else if (name == "moveFrom")
        context_.changed = true;
}

/// What was deleted is still in the file, for who opens it with its changes shown.
void DocxText::leave_out_deleted(const pugi::xml_node& node) {
    context_.hidden.add(text_under(node), "deleted");
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

/// The paragraph's looks, changed by the character style and then by the run itself.
DocxStyle DocxText::looks_of(const pugi::xml_node& properties) const {
    DocxStyle looks = style_;
    const DocxStyle& character = context_.styles.character(attribute(child(properties, "rStyle"), "val"));
    const auto take = [](auto& mine, const auto& other) {
        if (other) mine = other;
    };
    take(looks.bold, character.bold);
    take(looks.hidden, character.hidden);
    take(looks.struck, character.struck);
    take(looks.colour, character.colour);
    take(looks.fill, character.fill);
    take(looks.highlight, character.highlight);
    take(looks.half_points, character.half_points);
    apply_looks(properties, looks);
    return looks;
}

/// Why letters of these looks do not show, as HiddenText::reason has it; empty when they do.
std::string_view DocxText::hiding(const DocxStyle& looks) const {
    constexpr int smallest = 4;  // half points: nobody reads smaller letters
    if (looks.hidden.value_or(false)) return "invisible";
    if (looks.half_points.value_or(20) <= smallest) return "tiny";
    const std::string colour = looks.colour.value_or("auto");
    const std::string fill = looks.fill.value_or("auto"), light = looks.highlight.value_or("none");
    const bool dark = colour == "auto" || blends(colour, "000000");
    if (dark && (light == "black" || blends(fill, "000000"))) return "covered";
    if (light != "none") return "";
    if (fill != "auto") return blends(colour, fill) ? "white" : "";
    return coloured_ == 0 && blends(colour, "FFFFFF") ? "white" : "";
}

void DocxText::run(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "rPr");
    const DocxStyle looks = looks_of(properties);
    const std::string_view hidden = hiding(looks);
    builder_.set_bold(looks.bold.value_or(false));
    builder_.set_struck(looks.struck.value_or(false));
    for (const pugi::xml_node& piece : node.children()) {
        if (name_of(piece) == "fldChar" || name_of(piece) == "instrText") {
            field_mark(piece);
        } else if (!hidden.empty()) {
            if (name_of(piece) == "t") context_.hidden.add(piece.child_value(), hidden);
        } else if (shows()) {
            context_.hidden.interrupt();
            run_piece(piece);
        }
    }
    builder_.set_bold(false);
    builder_.set_struck(false);
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
    char32_t character = symbol_of(attribute(node, "font"), static_cast<unsigned>(code));
    // An ordinary font draws the character itself; a symbol font's own range means nothing elsewhere, but
    // clean() knows its bullets.
    if (character == 0) character = static_cast<char32_t>(code);
    std::string text;
    append_character(text, character);
    builder_.add(text);
}

/// What a form's ticked box or list shows: it has no text of its own.
void DocxText::form_field(const pugi::xml_node& data) {
    if (const pugi::xml_node box = child(data, "checkBox")) {
        const auto now = toggle(box, "checked");
        builder_.add(now.value_or(toggle(box, "default").value_or(false)) ? "☒" : "☐");
    } else if (const pugi::xml_node list = child(data, "ddList")) {
        int left = number_or(attribute(child(list, "result"), "val"), 0);
        for (const pugi::xml_node& entry : list.children())
            if (name_of(entry) == "listEntry" && left-- == 0) builder_.add(attribute(entry, "val"));
    }
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
        if (shows()) form_field(child(node, "ffData"));
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
            ++coloured_;  // whatever lies behind a box
            blocks(it);
            --coloured_;
            builder_.end_aside();
        } else if (name == "relIds") {
            smart_art(it);
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

void DocxText::smart_art(const pugi::xml_node& node) {
    const auto found = context_.drawings.find(attribute(node, "dm"));
    if (found == context_.drawings.end()) return;
    builder_.begin_field();
    for (const std::string& line : found->second) {
        builder_.add(line);
        builder_.break_line();
    }
    builder_.end_aside();
}

}  // namespace raadspoor::ingest
