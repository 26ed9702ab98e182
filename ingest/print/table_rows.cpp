#include "ingest/print/table_rows.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

std::size_t column_of(const Segment& segment, const std::vector<float>& starts) {
    std::size_t column = 0;
    while (column + 1 < starts.size() && segment.box.left >= starts[column + 1] - 2) ++column;
    return column;
}

float distance(const Segment& above, const Segment& below, float pitch) {
    return (below.baseline - above.baseline) / (pitch * std::max(below.size, 1.0F));
}

/// How far a row reaches, by its baselines.
struct Reach {
    float first = 1e9F, last = -1e9F, size = 1;
};

Reach reach_of(const TableRow& row) {
    Reach reach;
    for (const auto& cell : row.cells)
        for (const Segment* segment : cell) {
            reach.first = std::min(reach.first, segment->baseline);
            reach.last = std::max(reach.last, segment->baseline);
            reach.size = std::max(reach.size, segment->size);
        }
    return reach;
}

bool lie_below_each_other(const std::vector<TableRow>& rows) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const Reach above = reach_of(rows[i - 1]), below = reach_of(rows[i]);
        if (below.first < above.last + 0.5F * std::min(above.size, below.size)) return false;
    }
    return true;
}

std::vector<const Segment*> as_drawn(const Region& region) {
    std::vector<const Segment*> segments;
    for (const Strip& strip : region)
        segments.insert(segments.end(), strip.segments.begin(), strip.segments.end());
    std::sort(segments.begin(), segments.end(),
              [](const Segment* a, const Segment* b) { return a->first < b->first; });
    return segments;
}

/// Rows parted where their first cell begins, at a gap, or at a rule.
class Parted {
public:
    Parted(const Region& region, const std::vector<float>& starts, const std::vector<Box>& rules, float pitch)
        : region_{region}, starts_{starts}, rules_{rules_across(rules)}, pitch_{pitch} {}

    std::vector<TableRow> rows() const {
        const bool ruled = is_ruled();
        std::vector<TableRow> rows;
        for (std::size_t i = 0; i < region_.size(); ++i) {
            const Strip& strip = region_[i];
            const float gap =
                i == 0 ? 2 : distance(*region_[i - 1].segments.front(), *strip.segments.front(), pitch_);
            if (i == 0 || (ruled ? rule_above(i) : rule_above(i) || opens(strip, gap))) {
                rows.push_back({{}, gap});
                rows.back().cells.resize(starts_.size());
            }
            for (const Segment* segment : strip.segments)
                rows.back().cells[column_of(*segment, starts_)].push_back(segment);
        }
        return rows;
    }

private:
    /// The heights of the rules over half the table or more.
    std::vector<float> rules_across(const std::vector<Box>& rules) const {
        float left = 1e9F, right = 0;
        for (const Strip& strip : region_) {
            left = std::min(left, strip.left());
            right = std::max(right, strip.right());
        }
        std::vector<float> heights;
        for (const Box& rule : rules)
            if (rule.right - rule.left > rule.bottom - rule.top && rule.left < right && left < rule.right &&
                std::min(rule.right, right) - std::max(rule.left, left) > 0.12F * (right - left))
                heights.push_back((rule.top + rule.bottom) / 2);
        std::sort(heights.begin(), heights.end());
        return heights;
    }

    bool rule_above(std::size_t i) const {
        if (i == 0) return false;
        const Strip& strip = region_[i];
        const auto rule = std::lower_bound(rules_.begin(), rules_.end(),
                                           region_[i - 1].baseline() - 0.2F * region_[i - 1].size());
        return rule != rules_.end() && *rule < strip.baseline() - 0.2F * strip.size();
    }

    /// Rules part the rows, not only the head from the rest: every few lines has one.
    bool is_ruled() const {
        std::size_t parted = 0;
        for (std::size_t i = 1; i < region_.size(); ++i) parted += rule_above(i);
        return parted >= 3 && parted * 6 >= region_.size();
    }

    bool opens(const Strip& strip, float gap) const {
        const bool at_left = strip.left() < starts_[1] - 2;
        return gap > 1.35F || (at_left && (strip.segments.size() > 1 || gap > 1.1F));
    }

    const Region& region_;
    const std::vector<float>& starts_;
    std::vector<float> rules_;
    float pitch_;
};

bool has_long_cell(const std::vector<TableRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const TableRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
            return cell.size() > 1 && cell.back()->baseline > cell.front()->baseline + 1;
        });
    });
}

/// "Gerda Vlietman", "A.M. Tuinstra", "J. de Vries": words in capitals, particles between them, no figures.
bool is_name(const std::string& text) {
    if (text.size() > 40 || text.find_first_of("0123456789:") != std::string::npos) return false;
    std::size_t words = 0, capitals = 0;
    bool last = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        last = !starts_with_lower(std::string_view(text).substr(begin));
        ++words;
        capitals += last;
        begin = end + 1;
    }
    return words >= 2 && words <= 6 && capitals >= 2 && last;
}

}  // namespace

const Segment& TableRow::first() const {
    const auto cell = std::find_if(cells.begin(), cells.end(), [](const auto& it) { return !it.empty(); });
    assert(cell != cells.end());
    return *cell->front();
}

bool is_signatures(const TableRow& row) {
    std::size_t filled = 0, lines = 0;
    for (const std::vector<const Segment*>& cell : row.cells) {
        if (cell.empty()) continue;
        if (filled++ > 0 && cell.size() != lines) return false;
        lines = cell.size();
        if (!is_name(text_of(*cell.front()))) return false;
        for (std::size_t i = 1; i < cell.size(); ++i)
            if (cell[i]->baseline < cell[i - 1]->baseline + 1 || text_of(*cell[i]).size() > 45) return false;
    }
    return filled > 1 && lines > 1 && lines < 5;
}

std::vector<TableRow> lines_of(const TableRow& row) {
    std::vector<TableRow> lines;
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        for (std::size_t i = 0; i < row.cells[column].size(); ++i) {
            if (i == lines.size()) {
                lines.push_back({{}, i == 0 ? row.gap : 1});
                lines.back().cells.resize(row.cells.size());
            }
            lines[i].cells[column].push_back(row.cells[column][i]);
        }
    return lines;
}

std::vector<float> column_starts(const Region& region, float gutter) {
    std::vector<float> edges;
    for (const Strip& strip : region)
        for (const Segment* segment : strip.segments) edges.push_back(segment->box.left);
    std::sort(edges.begin(), edges.end());
    std::vector<float> starts{edges.front()};
    for (const float edge : edges) {
        if (edge < starts.back() + 10) continue;
        std::size_t over = 0, before = 0;
        for (const Strip& strip : region)
            for (const Segment* segment : strip.segments) {
                if (segment->box.left >= edge - 2) continue;
                const bool reaches_over = segment->box.right > edge - 2;
                over += reaches_over;
                before += !reaches_over && segment->box.left >= starts.back() - 2;
            }
        // A head or a sum may go over several columns; a longer figure begins none.
        if (over == 0 || (over * 8 <= region.size() && before >= 2)) starts.push_back(edge);
    }
    if (starts.size() == 1) starts.push_back(gutter);
    return starts;
}

std::optional<std::vector<TableRow>> drawn_rows(const Region& region, const std::vector<float>& starts,
                                                float pitch) {
    std::vector<TableRow> rows;
    std::size_t column = 0;
    const Segment* before = nullptr;
    for (const Segment* segment : as_drawn(region)) {
        const std::size_t own = column_of(*segment, starts);
        const bool opens = !before || own < column ||
                           (own == column && (distance(*before, *segment, pitch) > 1.35F ||
                                              segment->baseline < before->baseline - 1));
        if (opens) {
            const float gap = before && !rows.empty() ? distance(rows.back().first(), *segment, pitch) : 2;
            rows.push_back({{}, gap});
            rows.back().cells.resize(starts.size());
        }
        rows.back().cells[own].push_back(segment);
        column = own;
        before = segment;
    }
    if (rows.size() < 2 || !lie_below_each_other(rows)) return std::nullopt;
    return rows;
}

std::vector<TableRow> table_rows(const Region& region, const std::vector<float>& starts,
                                 const std::vector<Box>& rules, float pitch) {
    std::vector<TableRow> parted = Parted{region, starts, rules, pitch}.rows();
    std::optional<std::vector<TableRow>> drawn = drawn_rows(region, starts, pitch);
    // A file that draws line after line says nothing of cells.
    if (drawn && (has_long_cell(*drawn) || drawn->size() <= parted.size())) return std::move(*drawn);
    return parted;
}

}  // namespace raadspoor::ingest
