#include "ingest/print/ruled_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace raadspoor::ingest {

namespace {

constexpr float touch = 2.5F;               // points between rules that meet
constexpr std::size_t most = 600;           // lines of a grid one way
constexpr std::size_t crossings = 400'000;  // pairs of rules that are looked at

/// A level or upright line: where it stands, and from where to where it goes.
struct Rule {
    float at = 0, from = 0, to = 0;
};

/// Pieces of one line put together.
std::vector<Rule> joined(std::vector<Rule> rules) {
    std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
        return std::pair{std::round(a.at), a.from} < std::pair{std::round(b.at), b.from};
    });
    std::vector<Rule> whole;
    for (const Rule& rule : rules) {
        if (!whole.empty() && std::abs(whole.back().at - rule.at) <= 1.2F &&
            rule.from <= whole.back().to + touch)
            whole.back().to = std::max(whole.back().to, rule.to);
        else
            whole.push_back(rule);
    }
    return whole;
}

struct Rules {
    std::vector<Rule> level, upright;
};

Rules sorted_out(const std::vector<Box>& boxes) {
    Rules rules;
    for (const Box& box : boxes) {
        const float width = box.right - box.left, height = box.bottom - box.top;
        if (!(width >= 0) || !(height >= 0)) continue;
        if (width > height)
            rules.level.push_back({(box.top + box.bottom) / 2, box.left, box.right});
        else
            rules.upright.push_back({(box.left + box.right) / 2, box.top, box.bottom});
    }
    return {joined(std::move(rules.level)), joined(std::move(rules.upright))};
}

/// Which things belong together.
class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
    std::size_t of(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent_[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

private:
    std::vector<std::size_t> parent_;
};

bool meet(const Rule& level, const Rule& upright) {
    return upright.at >= level.from - touch && upright.at <= level.to + touch &&
           level.at >= upright.from - touch && level.at <= upright.to + touch;
}

/// The rules that touch, each group a grid.
std::vector<Rules> grids_of(Rules rules) {
    std::sort(rules.upright.begin(), rules.upright.end(),
              [](const Rule& a, const Rule& b) { return a.at < b.at; });
    Groups groups{rules.level.size() + rules.upright.size()};
    std::size_t looked = 0;
    for (std::size_t i = 0; i < rules.level.size(); ++i) {
        auto upright =
            std::lower_bound(rules.upright.begin(), rules.upright.end(), rules.level[i].from - touch,
                             [](const Rule& rule, float at) { return rule.at < at; });
        for (; upright != rules.upright.end() && upright->at <= rules.level[i].to + touch; ++upright) {
            if (++looked > crossings) return {};
            if (meet(rules.level[i], *upright))
                groups.join(i,
                            rules.level.size() + static_cast<std::size_t>(upright - rules.upright.begin()));
        }
    }
    std::map<std::size_t, Rules> grids;
    for (std::size_t i = 0; i < rules.level.size(); ++i) grids[groups.of(i)].level.push_back(rules.level[i]);
    for (std::size_t i = 0; i < rules.upright.size(); ++i)
        grids[groups.of(rules.level.size() + i)].upright.push_back(rules.upright[i]);
    std::vector<Rules> found;
    for (auto& [first, grid] : grids)
        if (grid.level.size() >= 2 && !grid.upright.empty()) found.push_back(std::move(grid));
    return found;
}

/// Where lines stand, those nearer than a letter's height taken as one; with the ends of the lines across.
std::vector<float> places_of(const std::vector<Rule>& lines, const std::vector<Rule>& across) {
    std::vector<float> all;
    for (const Rule& line : lines) all.push_back(line.at);
    float first = 1e9F, last = -1e9F;
    for (const Rule& line : across) {
        first = std::min(first, line.from);
        last = std::max(last, line.to);
    }
    all.push_back(first);
    all.push_back(last);
    std::sort(all.begin(), all.end());
    std::vector<float> places;
    for (const float place : all)
        if (places.empty() || place > places.back() + 4) places.push_back(place);
    return places;
}

/// The cells of one grid.
class Grid {
public:
    explicit Grid(const Rules& rules)
        : xs_{places_of(rules.upright, rules.level)}, ys_{places_of(rules.level, rules.upright)} {
        if (xs_.size() < 2 || ys_.size() < 2 || xs_.size() > most || ys_.size() > most) return;
        columns_ = xs_.size() - 1;
        rows_ = ys_.size() - 1;
        right_.assign(columns_ * rows_, false);
        below_.assign(columns_ * rows_, false);
        for (const Rule& rule : rules.upright) wall(rule, xs_, ys_, right_, true);
        for (const Rule& rule : rules.level) wall(rule, ys_, xs_, below_, false);
    }

    std::vector<RuledCell> cells() const {
        Groups groups{columns_ * rows_};
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                const std::size_t slot = row * columns_ + column;
                if (column + 1 < columns_ && !right_[slot]) groups.join(slot, slot + 1);
                if (row + 1 < rows_ && !below_[slot]) groups.join(slot, slot + columns_);
            }
        std::vector<RuledCell> cells;
        std::map<std::size_t, std::size_t> known;  // first slot -> place in `cells`
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                const Box box{xs_[column], ys_[row], xs_[column + 1], ys_[row + 1]};
                const auto [it, is_new] = known.emplace(groups.of(row * columns_ + column), cells.size());
                if (is_new) {
                    cells.push_back({box, static_cast<int>(row), static_cast<int>(column), 1});
                    continue;
                }
                RuledCell& cell = cells[it->second];
                cell.box = {std::min(cell.box.left, box.left), cell.box.top,
                            std::max(cell.box.right, box.right), std::max(cell.box.bottom, box.bottom)};
                cell.rows = static_cast<int>(row) - cell.row + 1;
            }
        return cells;
    }

private:
    /// Notes `rule` as the wall after every slot along it.
    static void wall(const Rule& rule, const std::vector<float>& at, const std::vector<float>& along,
                     std::vector<bool>& walls, bool upright) {
        const auto place = std::lower_bound(at.begin(), at.end(), rule.at - 4.01F);
        if (place == at.end()) return;
        auto index = static_cast<std::size_t>(place - at.begin());
        while (index + 1 < at.size() && std::abs(at[index + 1] - rule.at) < std::abs(at[index] - rule.at))
            ++index;
        if (index == 0 || index + 1 == at.size()) return;  // the edge
        const std::size_t columns = upright ? at.size() - 1 : along.size() - 1;
        for (std::size_t k = 0; k + 1 < along.size(); ++k) {
            const float middle = (along[k] + along[k + 1]) / 2;
            if (rule.from > middle || rule.to < middle) continue;
            walls[upright ? k * columns + index - 1 : (index - 1) * columns + k] = true;
        }
    }

    std::vector<float> xs_, ys_;
    std::size_t columns_ = 0, rows_ = 0;
    std::vector<bool> right_, below_;  // whether a rule stands after each slot
};

Box box_of(const std::vector<RuledCell>& cells) {
    Box box = cells.front().box;
    for (const RuledCell& cell : cells)
        box = {std::min(box.left, cell.box.left), std::min(box.top, cell.box.top),
               std::max(box.right, cell.box.right), std::max(box.bottom, cell.box.bottom)};
    return box;
}

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

float area_of(const Box& box) { return (box.right - box.left) * (box.bottom - box.top); }

}  // namespace

std::vector<RuledTable> ruled_tables(const std::vector<Box>& rules) {
    std::vector<RuledTable> tables;
    for (const Rules& grid : grids_of(sorted_out(rules))) {
        std::vector<RuledCell> cells = Grid{grid}.cells();
        if (cells.empty()) continue;
        const Box box = box_of(cells);
        if (box.right - box.left > 20 && box.bottom - box.top > 10) tables.push_back({box, std::move(cells)});
    }
    // A table of many cells goes before the frame around it, and a frame before what is drawn in it.
    std::stable_sort(tables.begin(), tables.end(), [](const RuledTable& a, const RuledTable& b) {
        return std::pair{a.cells.size(), area_of(a.box)} > std::pair{b.cells.size(), area_of(b.box)};
    });
    std::vector<RuledTable> apart;
    for (RuledTable& table : tables) {
        if (apart.size() >= 200) break;
        if (std::none_of(apart.begin(), apart.end(),
                         [&](const RuledTable& other) { return overlap(other.box, table.box); }))
            apart.push_back(std::move(table));
    }
    std::sort(apart.begin(), apart.end(),
              [](const RuledTable& a, const RuledTable& b) { return a.box.top < b.box.top; });
    return apart;
}

}  // namespace raadspoor::ingest
