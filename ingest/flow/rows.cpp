#include "ingest/flow/rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

constexpr std::array<std::string_view, 18> bullets = {"•", "−", "▫", "✓", "►", "◦", "▪", "■", "●",
                                                      "○", "‣", "–", "—", "-", "*", "·", "→", "➢"};

/// "1", "12", "a", "iv", "B2": what stands before the "." or ")" of a numbered item.
bool is_ordinal(std::string_view mark) {
    if (mark.empty()) return false;
    if (is_number(mark)) return mark.size() <= 2;
    if (mark.size() == 1) return is_letter(mark[0]);
    return mark.size() <= 4 && std::all_of(mark.begin(), mark.end(), [](char c) {
               return c == 'i' || c == 'v' || c == 'x' || c == 'I' || c == 'V' || c == 'X';
           });
}

/// "1.2", "3.4.1": the number of a heading.
bool is_section_number(std::string_view mark) {
    return mark.size() >= 3 && mark.size() <= 8 && is_digit(mark.front()) &&
           mark.find('.') != std::string_view::npos &&
           std::all_of(mark.begin(), mark.end(), [](char c) { return is_digit(c) || c == '.'; });
}

bool ends_sentence(std::string_view text) {
    while (!text.empty() && (text.ends_with("”") || text.ends_with("’") || text.back() == '"' ||
                             text.back() == '\'' || text.back() == ')'))
        text.remove_suffix(text.back() == '"' || text.back() == '\'' || text.back() == ')' ? 1 : 3);
    return !text.empty() && (text.back() == '.' || text.back() == '?' || text.back() == '!' ||
                             text.back() == ':' || text.back() == ';');
}

/// A row that fills its column: the paragraph's text ran on for lack of room.
bool is_full(const Row& row) {
    return row.right >= row.column_left + 0.8F * (row.column_right - row.column_left);
}

/// A row as gather() looks at it.
struct View {
    const Row* row;
    std::string text;
    std::size_t marker;  // length
    bool ends;           // ends a sentence
    float left;          // as if all columns began where the first one does
};

/// Whether `next`, the first row after a page or column break, goes on with what `last` left open.
bool goes_on(const View& last, const View& next) {
    if (next.marker || next.text.empty() || last.text.empty()) return false;
    if (last.text.back() == '-' && starts_with_letter(next.text)) return true;
    if (last.ends) return false;
    if (std::abs(last.row->size - next.row->size) > 0.6F || last.row->bold != next.row->bold) return false;
    if (starts_with_lower(next.text)) return true;
    return is_full(*last.row) && !next.row->bold;
}

class Gatherer {
public:
    Gatherer(float body_size, FieldPlace place) : body_size_{body_size}, place_{place} {}

    void add(const Row& row) {
        View view{&row, text_of(row.line), 0, false, left_of(row)};
        if (view.text.empty()) return;
        view.ends = ends_sentence(view.text);
        view.marker = row.kind == BlockKind::paragraph ? marker_length(view.text) : 0;
        if (row.kind == BlockKind::note)
            add_beside(notes_, view);
        else if (row.kind == BlockKind::field)
            add_field(view);
        else
            add_body(view);
    }

    std::vector<FlowBlock> finish() {
        if (place_ == FieldPlace::where_it_stands || (block_.lines.empty() && pieces_.empty()))
            end_before_fields();
        close();
        body_.insert(body_.end(), std::make_move_iterator(notes_.begin()),
                     std::make_move_iterator(notes_.end()));
        return std::move(body_);
    }

private:
    float left_of(const Row& row) {
        constexpr float second_column = 200;  // points; the margins of a page are narrower
        if (row.column_left >= second_column) return row.left - row.column_left + first_column_;
        first_column_ = row.column_left;
        return row.left;
    }

    /// A note or field: one block a group.
    void add_beside(std::vector<FlowBlock>& blocks, const View& view) {
        interrupted_ = true;
        if (blocks.empty() || view.row->group != beside_group_ || beside_kind_ != view.row->kind) {
            FlowBlock block{.kind = view.row->kind};
            block.marked = view.row->kind == BlockKind::note && is_digit(view.text.front());
            blocks.push_back(std::move(block));
        }
        beside_group_ = view.row->group;
        beside_kind_ = view.row->kind;
        blocks.back().lines.push_back(view.row->line);
    }

    /// Fields go behind the paragraph that they interrupt, which may have begun on an earlier page.
    void add_field(const View& view) {
        add_beside(block_.lines.empty() && pieces_.empty() ? body_ : fields_, view);
    }

    void add_body(const View& view) {
        if (place_ == FieldPlace::where_it_stands && !fields_.empty() &&
            !(starts_with_lower(view.text) && goes_on(last_, view)))
            end_before_fields();
        const bool fits = !block_.lines.empty() && belongs(view);
        if (!fits) {
            if (!block_.lines.empty() && view.row->gap <= 1.45F && block_.kind == BlockKind::paragraph &&
                pieces_.empty() && looks_like_heading(last_, view)) {
                block_.kind = BlockKind::heading;
                block_.level = 2;
            }
            close();
            open(view);
        } else if (view.row->breaks || interrupted_) {
            pieces_.push_back(std::move(block_));
            block_ = {.kind = pieces_.back().kind,
                      .level = pieces_.back().level,
                      .continues = true,
                      .interrupted = interrupted_ || view.row->breaks};
        }
        interrupted_ = false;
        block_.lines.push_back(view.row->line);
        last_ = view;
    }

    /// Whether `view` goes on with the block at hand.
    bool belongs(const View& view) const {
        const Row& row = *view.row;
        const Row& above = *last_.row;
        if (row.kind == BlockKind::table_row || above.kind == BlockKind::table_row) return false;
        if (view.marker || row.opens) return false;
        if (row.breaks) return goes_on(last_, view);
        if (std::abs(row.size - above.size) > 0.6F) return false;
        if (row.bold != above.bold) return false;
        if (row.gap > 1.45F) {
            // A blank line inside a sentence: a broken layout, or notes and pictures that stood in between.
            return !last_.ends && starts_with_lower(view.text) && (is_full(above) || interrupted_);
        }
        if (interrupted_) return goes_on(last_, view);
        if (last_.marker || in_list()) {
            // Text back at the margin after an item is a paragraph of its own; the rest of an item hangs or
            // runs on.
            const bool back = view.left < item_left_ + 0.5F && last_.ends && !is_full(above);
            return !back;
        }
        if (is_full(above)) return true;
        return !last_.ends && !looks_like_heading(last_, view);
    }

    bool in_list() const { return block_.kind == BlockKind::list_item; }

    /// A short row without a closing mark, above one that begins a sentence.
    bool looks_like_heading(const View& above, const View& view) const {
        return block_.lines.size() == 1 && above.text.size() <= 80 && !above.ends &&
               above.text.back() != ',' && !starts_with_lower(above.text) && !starts_with_lower(view.text) &&
               starts_with_letter(view.text) && is_full(*view.row);
    }

    void open(const View& view) {
        block_ = {.kind = view.row->kind};
        if (view.marker) {
            block_.kind = BlockKind::list_item;
            block_.marked = true;
            block_.level = level_of(view.left, std::string_view(view.text).substr(0, view.marker));
            item_left_ = view.left;
        } else if (view.row->kind == BlockKind::paragraph) {
            // A paragraph that hangs as deep as an item's text leaves the list open; any other ends it.
            if (levels_.empty() || view.left <= levels_.front().left + 1) levels_.clear();
        }
    }

    /// The depth of an item, from 1: by its indentation among the items of the list at hand and, where that
    /// is equal, by another sort of marker.
    int level_of(float left, std::string_view marker) {
        const std::string sort = sort_of(marker);
        while (!levels_.empty() && left < levels_.back().left - tolerance()) levels_.pop_back();
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            if (levels_[i].sort != sort || std::abs(levels_[i].left - left) > tolerance()) continue;
            levels_.resize(i + 1);
            return static_cast<int>(levels_.size());
        }
        levels_.push_back({left, sort});
        return static_cast<int>(levels_.size());
    }

    /// Numbers are one sort, letters another, each bullet its own.
    static std::string sort_of(std::string_view marker) {
        if (marker.front() == '(') marker.remove_prefix(1);
        if (is_digit(marker.front())) return "1";
        return marker.size() > 1 && is_letter(marker.front()) ? "a" : std::string(marker);
    }

    float tolerance() const { return 0.4F * body_size_; }

    /// The paragraph at hand ends above the fields that follow it.
    void end_before_fields() {
        std::vector<FlowBlock> fields = std::move(fields_);
        fields_.clear();
        close();
        std::move(fields.begin(), fields.end(), std::back_inserter(body_));
        interrupted_ = false;
    }

    void close() {
        if (block_.lines.empty() && pieces_.empty()) return;
        if (block_.kind == BlockKind::paragraph && pieces_.empty() && is_heading()) {
            block_.kind = BlockKind::heading;
            block_.level = last_.row->size > body_size_ * 1.25F ? 1 : 2;
        }
        for (FlowBlock& piece : pieces_) body_.push_back(std::move(piece));
        pieces_.clear();
        if (!block_.lines.empty()) body_.push_back(std::move(block_));
        block_ = {};
        body_.insert(body_.end(), std::make_move_iterator(fields_.begin()),
                     std::make_move_iterator(fields_.end()));
        fields_.clear();
    }

    /// Few words that are larger or bolder than the body, or numbered as a section.
    bool is_heading() const {
        if (block_.lines.size() > 3) return false;
        std::size_t length = 0;
        for (const FlowLine& line : block_.lines) length += text_of(line).size() + 1;
        if (length > 160 || last_.text.ends_with(';') || last_.text.ends_with(',')) return false;
        const bool large = last_.row->size > body_size_ * 1.12F;
        if (large || last_.row->bold) return !(last_.text.ends_with('.') && length > 80);
        const std::string first = text_of(block_.lines.front());
        return block_.lines.size() == 1 &&
               is_section_number(std::string_view(first).substr(0, first.find(' '))) && !last_.ends;
    }

    float body_size_;
    FieldPlace place_;
    std::vector<FlowBlock> body_, notes_, fields_;
    std::vector<FlowBlock> pieces_;  // the block at hand, as far as breaks have cut it
    FlowBlock block_;                // its last piece
    View last_{nullptr, {}, 0, false, 0};
    struct Level {
        float left = 0;
        std::string sort;
    };
    std::vector<Level> levels_;  // of the list at hand
    float item_left_ = 0;
    float first_column_ = 0;  // where the leftmost column begins
    bool interrupted_ = false;
    int beside_group_ = 0;
    BlockKind beside_kind_ = BlockKind::paragraph;
};

}  // namespace

std::string text_of(const FlowLine& line) {
    std::string text;
    for (const FlowWord& word : line.words) {
        if (word.note_mark) continue;
        if (!text.empty() && word.gap != Gap::none) text += word.gap == Gap::cell ? '\t' : ' ';
        text += word.text;
    }
    return text;
}

std::size_t marker_length(std::string_view text) {
    const std::size_t blank = text.find_first_of(" \t");
    if (blank == std::string_view::npos || blank + 1 >= text.size()) return 0;
    const std::string_view mark = text.substr(0, blank);
    if (std::find(bullets.begin(), bullets.end(), mark) != bullets.end() || mark == "o") return blank;
    if (mark.back() == '.' || mark.back() == ')') {
        std::string_view inside = mark.substr(0, mark.size() - 1);
        if (inside.starts_with('(')) inside.remove_prefix(1);
        // "J. de Vries" opens with an initial, not with a marker; "I." and "V." may be Roman.
        if (mark.back() == '.' && inside.size() == 1 && is_upper(inside[0]) && inside[0] != 'I' &&
            inside[0] != 'V') {
            const bool sentence =
                inside[0] <= 'F' && !starts_with_lower(text.substr(blank + 1)) && text.size() > 60;
            return sentence ? blank : 0;
        }
        return is_ordinal(inside) ? blank : 0;
    }
    return 0;
}

std::vector<FlowBlock> gather(const std::vector<Row>& rows, float body_size, FieldPlace fields) {
    Gatherer gatherer{body_size, fields};
    for (const Row& row : rows) gatherer.add(row);
    return gatherer.finish();
}

}  // namespace raadspoor::ingest
