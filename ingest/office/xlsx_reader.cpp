#include "ingest/office/xlsx_reader.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <vector>

#include "corpus/text.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/hidden_texts.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/cell_format.h"
#include "ingest/office/ooxml.h"
#include "ingest/office/sheets.h"

namespace raadspoor::ingest {

namespace {

/// A piece of text in one way of writing.
struct Run {
    std::string text;
    bool struck = false;
};
using Runs = std::vector<Run>;

bool is_on(const pugi::xml_node& node, const char* name) {
    const std::string_view value = attribute(node, name);
    return value == "1" || value == "true";
}

bool strikes(const pugi::xml_node& looks) {
    const pugi::xml_node strike = child(looks, "strike");
    const std::string_view value = attribute(strike, "val");
    return strike && value != "0" && value != "false";
}

/// A string with its runs; how it is spoken (rPh) is left out.
Runs runs_of(const pugi::xml_node& node) {
    Runs runs;
    for (const pugi::xml_node& it : node.children()) {
        if (name_of(it) == "t") runs.push_back({it.child_value(), false});
        if (name_of(it) == "r") runs.push_back({child(it, "t").child_value(), strikes(child(it, "rPr"))});
    }
    return runs;
}

std::string text_of(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

/// How cells of each style look.
struct CellStyle {
    CellFormat format;
    bool struck = false;
};

std::vector<CellStyle> styles_of(const pugi::xml_node& root) {
    std::map<int, std::string> codes;
    for (const pugi::xml_node& it : child(root, "numFmts").children())
        codes[number_or(attribute(it, "numFmtId"), -1)] = attribute(it, "formatCode");
    std::vector<bool> struck;
    for (const pugi::xml_node& it : child(root, "fonts").children()) struck.push_back(strikes(it));
    std::vector<CellStyle> styles;
    for (const pugi::xml_node& it : child(root, "cellXfs").children()) {
        const int number = number_or(attribute(it, "numFmtId"), 0);
        const auto font = static_cast<std::size_t>(number_or(attribute(it, "fontId"), 0));
        const auto code = codes.find(number);
        styles.push_back({cell_format(number, code == codes.end() ? "" : code->second),
                          font < struck.size() && struck[font]});
    }
    return styles;
}

/// "AB12" -> 28; 0 when there are no letters.
int column_of(std::string_view reference) {
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > 20'000) break;
        column = column * 26 + (c - 'A' + 1);
    }
    return column;
}

class Workbook {
public:
    Workbook(OoxmlParts& parts, const std::string& part) : parts_{parts}, relations_{parts, part} {
        const pugi::xml_node book = parts.root(part);
        since_1904_ = is_on(child(book, "workbookPr"), "date1904");
        styles_ = styles_of(parts.root(relations_.of_type("styles")));
        for (const pugi::xml_node& it : parts.root(relations_.of_type("sharedStrings")).children())
            if (name_of(it) == "si") strings_.push_back(runs_of(it));
        for (const pugi::xml_node& it : child(book, "sheets").children()) sheets_.push_back(it);
    }

    void read() {
        for (const pugi::xml_node& it : sheets_) {
            const std::string name = attribute(it, "name"), part = relations_.with_id(attribute(it, "id"));
            const std::string_view state = attribute(it, "state");
            hidden_sheet_ = state == "hidden" || state == "veryHidden";
            if (!hidden_sheet_ && !is_usual_sheet_name(name)) {
                builder_.open(BlockKind::heading, 1);
                builder_.add(name);
            }
            sheet(parts_.root(part));
            remarks(part);
        }
    }

    std::vector<FlowBlock> blocks() { return builder_.finish(); }
    HiddenTexts& hidden() { return hidden_; }
    bool cut_off() const { return cells_ > most_cells; }

private:
    void sheet(const pugi::xml_node& root) {
        std::vector<std::pair<int, int>> hidden_columns;
        for (const pugi::xml_node& it : child(root, "cols").children())
            if (is_on(it, "hidden"))
                hidden_columns.emplace_back(number_or(attribute(it, "min"), 0),
                                            number_or(attribute(it, "max"), 0));
        for (const pugi::xml_node& it : child(root, "sheetData").children())
            if (name_of(it) == "row") row(it, hidden_columns);
    }

    void row(const pugi::xml_node& node, const std::vector<std::pair<int, int>>& hidden_columns) {
        bool open = false;
        int at = 0;
        for (const pugi::xml_node& cell : node.children()) {
            if (name_of(cell) != "c" || ++cells_ > most_cells) continue;
            const Runs runs = shown(cell);
            if (trimmed(text_of(runs)).empty()) continue;
            const int column = std::max(column_of(attribute(cell, "r")), at + 1);
            const bool in_hidden = std::any_of(
                hidden_columns.begin(), hidden_columns.end(),
                [column](const auto& range) { return column >= range.first && column <= range.second; });
            if (hidden_sheet_ || is_on(node, "hidden") || in_hidden) {
                hidden_.add(text_of(runs) + ' ', "invisible");
                continue;
            }
            if (!open) builder_.begin_row();
            if (open) builder_.next_cells(std::min(column - at, most_empty));
            open = true;
            at = column;
            for (const Run& run : runs) {
                builder_.set_struck(run.struck);
                builder_.add(run.text);
            }
            builder_.set_struck(false);
        }
        if (open) builder_.end_row();
        hidden_.interrupt();
    }

    /// What the cell shows (ECMA-376 part 1, 18.18.11).
    Runs shown(const pugi::xml_node& cell) const {
        const std::string_view type = attribute(cell, "t");
        const std::string value = child(cell, "v").child_value();
        const auto place = static_cast<std::size_t>(number_or(attribute(cell, "s"), 0));
        const CellStyle style = place < styles_.size() ? styles_[place] : CellStyle{};
        Runs runs;
        if (type == "s") {
            const auto number = static_cast<std::size_t>(number_or(value, 9'999'999));
            if (number < strings_.size()) runs = strings_[number];
        } else if (type == "inlineStr") {
            runs = runs_of(child(cell, "is"));
        } else if (type == "b") {
            runs.push_back({value == "1" ? "WAAR" : "ONWAAR", false});
        } else if (type == "str" || type == "e" || type == "d") {
            runs.push_back({value, false});
        } else {
            runs.push_back({cell_text(value, style.format, since_1904_), false});
        }
        for (Run& run : runs) {
            run.struck = run.struck || style.struck;
            std::replace(run.text.begin(), run.text.end(), '\t', ' ');
        }
        return runs;
    }

    void remarks(const std::string& sheet) {
        if (sheet.empty()) return;
        const Relations relations{parts_, sheet};
        const pugi::xml_node root = parts_.root(relations.of_type("comments"));
        for (const pugi::xml_node& it : child(root, "commentList").children()) {
            hidden_.interrupt();
            hidden_.add(text_of(runs_of(child(it, "text"))), "note");
        }
        hidden_.interrupt();
    }

    OoxmlParts& parts_;
    Relations relations_;
    std::vector<CellStyle> styles_;
    std::vector<Runs> strings_;
    std::vector<pugi::xml_node> sheets_;
    FlowBuilder builder_;
    HiddenTexts hidden_;
    std::size_t cells_ = 0;
    bool since_1904_ = false, hidden_sheet_ = false;
};

}  // namespace

Result<Document> read_xlsx(std::string_view bytes, const std::string& name) {
    Result<OoxmlParts> parts = OoxmlParts::open(bytes, name);
    if (!parts) return tl::unexpected(parts.error());
    const Relations package{*parts, ""};
    Workbook book{*parts, package.of_type("officeDocument")};
    book.read();
    Document document;
    document.info = info_of(*parts, package);
    if (parts->error()) return tl::unexpected(*parts->error());
    if (book.hidden().bytes() > 0) document.warnings.push_back(hidden_warning(name, book.hidden().bytes()));
    if (book.cut_off()) document.warnings.push_back(cells_warning(name));
    document.hidden = book.hidden().take();
    assemble(book.blocks(), document);
    return document;
}

}  // namespace raadspoor::ingest
