#include "ingest/office/ods_reader.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/text.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/odf_trees.h"
#include "ingest/office/odt_text.h"
#include "ingest/office/sheets.h"

namespace raadspoor::ingest {

namespace {

constexpr int most_columns = 16'384;
constexpr int most_alike = 1'000;  // rows or cells that the file says are repeated

/// A run of columns that look alike.
struct Columns {
    int last = 0;  // counted from 1
    bool hidden = false;
    std::string style;  // of their cells
};

int repeated(const pugi::xml_node& node, const char* name) {
    return std::max(1, number_or(attribute(node, name), 1));
}

bool is_put_away(const pugi::xml_node& node) {
    const std::string_view visible = attribute(node, "visibility");
    return visible == "collapse" || visible == "filter";
}

bool is_cell(const pugi::xml_node& node) {
    return name_of(node) == "table-cell" || name_of(node) == "covered-table-cell";
}

/// Whether a cell has anything that can be read; a remark alone is nothing that shows.
bool holds_text(const pugi::xml_node& cell) {
    for (const pugi::xml_node& it : cell.children())
        if (it.type() == pugi::node_element && name_of(it) != "annotation") return true;
    return false;
}

class Sheets {
public:
    explicit Sheets(const OdtStyles& styles) : styles_{styles}, text_{styles, builder_} {}

    void sheet(const pugi::xml_node& table) {
        if (styles_.is_put_away("table", attribute(table, "style-name")))
            return text_.hide(table, "invisible");
        if (const std::string name = attribute(table, "name"); !is_usual_sheet_name(name)) {
            builder_.open(BlockKind::heading, 1);
            builder_.add(name);
        }
        columns_.clear();
        columns(table, false, 0);
        text_.blocks(child(table, "shapes"));
        rows(table, 0);
    }

    OdtText& text() { return text_; }
    std::vector<FlowBlock> blocks() { return builder_.finish(); }
    bool cut_off() const { return cells_ > most_cells; }

private:
    void columns(const pugi::xml_node& node, bool hidden, int depth) {
        if (depth > max_depth) return;
        for (const pugi::xml_node& it : node.children()) {
            const std::string_view name = name_of(it);
            if (name == "table-column") {
                const int last = columns_.empty() ? 0 : columns_.back().last;
                columns_.push_back({std::min(last + repeated(it, "number-columns-repeated"), most_columns),
                                    hidden || is_put_away(it), attribute(it, "default-cell-style-name")});
            } else if (name == "table-columns" || name == "table-header-columns" ||
                       name == "table-column-group") {
                columns(it, hidden || std::string_view(attribute(it, "display")) == "false", depth + 1);
            }
        }
    }

    void rows(const pugi::xml_node& node, int depth) {
        if (depth > max_depth) return;
        for (const pugi::xml_node& it : node.children()) {
            const std::string_view name = name_of(it);
            if (name == "table-row")
                repeated_row(it);
            else if (name == "table-rows" || name == "table-header-rows")
                rows(it, depth + 1);
            else if (name == "table-row-group" && std::string_view(attribute(it, "display")) == "false")
                text_.hide(it, "invisible");
            else if (name == "table-row-group")
                rows(it, depth + 1);
        }
    }

    void repeated_row(const pugi::xml_node& node) {
        if (std::none_of(node.children().begin(), node.children().end(), holds_text)) return remarks(node);
        if (is_put_away(node)) return text_.hide(node, "invisible");
        const int times = std::min(repeated(node, "number-rows-repeated"), most_alike);
        for (int i = 0; i < times && !cut_off(); ++i) row(node);
    }

    void remarks(const pugi::xml_node& row) {
        for (const pugi::xml_node& cell : row.children()) text_.blocks(cell);
    }

    const Columns* column(int at) const {
        const auto found = std::lower_bound(columns_.begin(), columns_.end(), at,
                                            [](const Columns& it, int wanted) { return it.last < wanted; });
        return found == columns_.end() ? nullptr : &*found;
    }

    std::string style_of(const pugi::xml_node& row, const pugi::xml_node& cell, const Columns* column) const {
        if (const std::string own = attribute(cell, "style-name"); !own.empty()) return own;
        if (const std::string rows = attribute(row, "default-cell-style-name"); !rows.empty()) return rows;
        return column ? column->style : std::string{};
    }

    void row(const pugi::xml_node& node) {
        const bool coloured = styles_.is_coloured("table-row", attribute(node, "style-name"));
        bool open = false;
        int at = 0, written = 0;  // columns
        for (const pugi::xml_node& it : node.children()) {
            if (!is_cell(it)) continue;
            const int count = std::min(repeated(it, "number-columns-repeated"), most_columns);
            const int times = holds_text(it) ? std::min(count, most_alike) : 0;
            for (int i = 0; i < times && ++cells_ <= most_cells; ++i) {
                const Columns* own = column(at + i + 1);
                if (name_of(it) == "covered-table-cell" || (own && own->hidden)) {
                    text_.hide(it, "invisible");
                    continue;
                }
                if (!std::exchange(open, true)) builder_.begin_row();
                if (written > 0) builder_.next_cells(std::min(at + i + 1 - written, most_empty));
                written = at + i + 1;
                text_.cell(it, style_of(node, it, own), coloured);
            }
            if (times == 0) text_.blocks(it);  // a remark
            at = std::min(at + count, most_columns);
        }
        if (open) builder_.end_row();
        text_.hidden().interrupt();
    }

    const OdtStyles& styles_;
    FlowBuilder builder_;
    OdtText text_;
    std::vector<Columns> columns_;
    std::size_t cells_ = 0;
};

}  // namespace

Result<Document> read_ods(std::string_view bytes, const std::string& name) {
    OdfTrees trees;
    if (const std::optional<Error> error = trees.load(bytes, name)) return tl::unexpected(*error);
    const pugi::xml_node body = trees.body("spreadsheet");
    if (!body) return tl::unexpected(without_body(name));
    const OdtStyles styles = trees.styles();
    Sheets sheets{styles};
    for (const pugi::xml_node& it : body.children())
        if (name_of(it) == "table") sheets.sheet(it);
    Document document;
    document.info = trees.info();
    HiddenTexts& hidden = sheets.text().hidden();
    if (hidden.bytes() > 0) document.warnings.push_back(hidden_warning(name, hidden.bytes()));
    if (sheets.cut_off()) document.warnings.push_back(cells_warning(name));
    document.hidden = hidden.take();
    assemble(sheets.blocks(), document);
    return document;
}

}  // namespace raadspoor::ingest
