#include "ingest/print/columns.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "ingest/print/gutters.h"
#include "ingest/print/regions.h"
#include "ingest/print/ruled_tables.h"
#include "ingest/print/table_rows.h"

namespace raadspoor::ingest {

namespace {

/// Running prose, and the few words in the margin beside it.
struct Aside {
    Region body, margin;
};

bool is_long(const Segment& segment) {
    std::size_t bytes = 0;
    for (const LineWord& it : segment.words) bytes += it.word->text.size() + 1;
    return bytes > 30;
}

/// The print to the right of every long line, when it is a letter's margin: with the labels of one, or mostly
/// not on the baselines of the lines beside it, as the last column of a table is.
std::optional<Aside> aside_of(const Region& region) {
    std::size_t prose = 0;
    float edge = 0;
    for (const Strip& strip : region)
        for (const Segment* segment : strip.segments)
            if (is_long(*segment)) {
                ++prose;
                edge = std::max(edge, segment->box.right);
            }
    if (prose < 5) return std::nullopt;
    Aside aside;
    std::size_t aligned = 0;
    for (const Strip& strip : region) {
        Strip body, margin;
        for (const Segment* segment : strip.segments)
            (segment->box.left > edge + 7 ? margin : body).segments.push_back(segment);
        aligned += !body.segments.empty() && !margin.segments.empty();
        if (!body.segments.empty()) aside.body.push_back(std::move(body));
        if (!margin.segments.empty()) aside.margin.push_back(std::move(margin));
    }
    if (aside.margin.empty() || (aligned * 2 > aside.margin.size() && !has_labels(aside.margin)))
        return std::nullopt;
    return aside;
}

/// Where the margin of a letterhead begins: two labels or more in the right of the page at one left edge,
/// with nothing beside them, since their values stand below. Nothing when something reaches over that edge.
std::optional<float> label_edge(const Region& region, float page_width) {
    std::vector<float> edges;
    for (const Strip& strip : region)
        if (strip.segments.back()->box.left > 0.6F * page_width && is_label(*strip.segments.back()))
            edges.push_back(strip.segments.back()->box.left);
    std::sort(edges.begin(), edges.end());
    if (edges.size() < 2 || edges.back() - edges.front() > 3) return std::nullopt;
    const float edge = edges.front();
    for (const Strip& strip : region)
        for (const Segment* segment : strip.segments)
            if (segment->box.left < edge - 3 && segment->box.right > edge - 7) return std::nullopt;
    return edge - 3;
}

/// A letterhead without the letter: what stands in the margin under its labels is no part of the address and
/// the subject beside it.
std::optional<Aside> labelled_aside_of(const Region& region, float page_width) {
    const std::optional<float> edge = label_edge(region, page_width);
    if (!edge) return std::nullopt;
    Aside aside;
    for (const Strip& strip : region) {
        Strip body, margin;
        for (const Segment* segment : strip.segments)
            (segment->box.left > *edge ? margin : body).segments.push_back(segment);
        if (!body.segments.empty()) aside.body.push_back(std::move(body));
        if (!margin.segments.empty()) aside.margin.push_back(std::move(margin));
    }
    return aside;
}

enum class BandKind { columns, side_left, side_right, table };

/// A table or box of the page's own rules, and what stands in its cells.
struct Framed {
    std::vector<RuledCell> cells;
    std::vector<Region> contents;  // a region a cell

    std::size_t filled() const {
        return static_cast<std::size_t>(
            std::count_if(contents.begin(), contents.end(), [](const Region& it) { return !it.empty(); }));
    }
};

bool lies_in(const Segment& segment, const Box& box) {
    const float x = (segment.box.left + segment.box.right) / 2, y = segment.baseline - 0.3F * segment.size;
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

class PageColumns {
public:
    PageColumns(int index, const PrintedPage& page, const Typography& typography)
        : index_{index}, page_{page}, typography_{typography} {}

    void read(const Region& region) {
        const Region rest = frame(region);
        std::optional<Aside> aside = aside_of(rest);
        if (!aside) aside = labelled_aside_of(rest, page_.width);
        if (aside) {
            read_fields(aside->margin);
            read(aside->body, 0);
        } else {
            read(rest, 0);
        }
    }

    std::vector<Row> take() { return std::move(rows_); }

private:
    /// Puts what stands in ruled tables and boxes into these, and one segment for each of them in its place.
    Region frame(const Region& region) {
        Region rest = region;
        for (RuledTable& table : ruled_tables(page_.rules))
            rest = take_framed(std::move(table), std::move(rest));
        std::stable_sort(rest.begin(), rest.end(),
                         [](const Strip& a, const Strip& b) { return a.baseline() < b.baseline(); });
        return rest;
    }

    Region take_framed(RuledTable table, Region region) {
        Framed framed{std::move(table.cells), {}};
        framed.contents.resize(framed.cells.size());
        Region rest;
        std::size_t inside = 0;
        for (Strip& strip : region) {
            std::map<std::size_t, Strip> parts;
            Strip outside;
            for (const Segment* segment : strip.segments) {
                const std::optional<std::size_t> cell =
                    lies_in(*segment, table.box) ? cell_of(*segment, framed.cells) : std::nullopt;
                (cell ? parts[*cell] : outside).segments.push_back(segment);
                inside += cell.has_value();
            }
            for (auto& [cell, part] : parts) framed.contents[cell].push_back(std::move(part));
            if (!outside.segments.empty()) rest.push_back(std::move(outside));
        }
        if (inside == 0 || is_frame_of_page(framed, rest)) return region_of(std::move(rest), framed);
        rest.push_back({{&stand_in(framed, table.box)}});
        return rest;
    }

    /// One box around nearly everything is decoration.
    static bool is_frame_of_page(const Framed& framed, const Region& rest) {
        return framed.filled() == 1 && rest.size() < 3;
    }

    /// Puts what was taken back.
    static Region region_of(Region rest, Framed& framed) {
        for (Region& content : framed.contents)
            for (Strip& strip : content) rest.push_back(std::move(strip));
        std::stable_sort(rest.begin(), rest.end(),
                         [](const Strip& a, const Strip& b) { return a.baseline() < b.baseline(); });
        return joined_strips(std::move(rest));
    }

    static Region joined_strips(Region region) {
        Region joined;
        for (Strip& strip : region) {
            if (joined.empty() || strip.baseline() > joined.back().baseline() + 0.01F) {
                joined.push_back(std::move(strip));
                continue;
            }
            std::vector<const Segment*>& segments = joined.back().segments;
            segments.insert(segments.end(), strip.segments.begin(), strip.segments.end());
            std::sort(segments.begin(), segments.end(),
                      [](const Segment* a, const Segment* b) { return a->box.left < b->box.left; });
        }
        return joined;
    }

    static std::optional<std::size_t> cell_of(const Segment& segment, const std::vector<RuledCell>& cells) {
        std::optional<std::size_t> found;
        const auto area = [](const Box& box) { return (box.right - box.left) * (box.bottom - box.top); };
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (lies_in(segment, cells[i].box) && (!found || area(cells[i].box) < area(cells[*found].box)))
                found = i;
        return found;
    }

    /// A segment that stands for all of a table.
    const Segment& stand_in(Framed& framed, const Box& box) {
        Segment& segment = stand_ins_.emplace_back();
        const Segment* sample = nullptr;
        for (const Region& content : framed.contents)
            for (const Strip& strip : content)
                for (const Segment* part : strip.segments) {
                    segment.words.insert(segment.words.end(), part->words.begin(), part->words.end());
                    if (!sample) segment.first = part->first;
                    segment.first = std::min(segment.first, part->first);
                    sample = part;
                }
        segment.box = box;
        segment.size = sample->size;
        segment.baseline = box.top + std::min(sample->size, box.bottom - box.top);
        framed_.emplace(&segment, std::move(framed));
        return segment;
    }

    const Framed* framed_in(const Strip& strip) const {
        if (strip.segments.size() != 1) return nullptr;
        const auto found = framed_.find(strip.segments.front());
        return found == framed_.end() ? nullptr : &found->second;
    }

    /// Whether a side is nothing but a box of running text.
    bool is_box(const Region& side) const {
        return side.size() == 1 && framed_in(side.front()) && framed_in(side.front())->filled() == 1;
    }
    bool has_framed(const Region& side) const {
        return std::any_of(side.begin(), side.end(), [this](const Strip& strip) { return framed_in(strip); });
    }

    void read(const Region& region, int depth) {
        if (region.empty()) return;
        const std::optional<Band> band = depth < 40 ? widest_band(region) : std::nullopt;
        if (!band) {
            read_plain(region);
            return;
        }
        const auto at = [&region](std::size_t i) { return region.begin() + static_cast<std::ptrdiff_t>(i); };
        // Columns may begin and end apart; a table is only what has cells on both sides.
        Halves halves = split(Region(at(band->first), at(band->last + 1)), band->left + 1);
        const BandKind kind = kind_of(*band, halves, Region(at(band->first), at(band->last + 1)));
        Band used = kind == BandKind::table ? core_of(*band, region) : *band;
        if (kind == BandKind::columns && drawn(halves.left, halves.right).switches > 1) {
            used.first = columns_begin(region, *band);
            halves = split(Region(at(used.first), at(used.last + 1)), band->left + 1);
        }
        read(Region(region.begin(), at(used.first)), depth + 1);
        if (kind == BandKind::table)
            read_table(Region(at(used.first), at(used.last + 1)), used);
        else
            read_sides(kind, halves, depth);
        read(Region(at(used.last + 1), region.end()), depth + 1);
    }

    void read_sides(BandKind kind, const Halves& halves, int depth) {
        if (kind == BandKind::columns) {
            read(halves.left, depth + 1);
            break_ = true;
            read(halves.right, depth + 1);
            break_ = true;
        } else {
            read_fields(kind == BandKind::side_left ? halves.left : halves.right);
            read(kind == BandKind::side_left ? halves.right : halves.left, depth + 1);
        }
    }

    BandKind kind_of(const Band& band, const Halves& halves, const Region& region) const {
        if (is_box(halves.left) && halves.right.size() > 1) return BandKind::side_left;
        if (is_box(halves.right) && halves.left.size() > 1) return BandKind::side_right;
        if (has_framed(halves.left) || has_framed(halves.right)) return BandKind::columns;
        const Side l = measure(halves.left), r = measure(halves.right);
        const auto all = static_cast<float>(halves.left.size() + halves.right.size() - band.both);
        const float aligned = static_cast<float>(band.both) / std::max(all, 1.0F);
        const Drawn order = drawn(halves.left, halves.right);
        const bool alike = l.width() < 2.4F * r.width() && r.width() < 2.4F * l.width();
        if (order.switches >= 3 && is_drawn_by_cells(band, region)) return BandKind::table;
        if (l.prose() && r.prose() && alike) return BandKind::columns;
        // A side column beside prose: narrow, and mostly not on its baselines, or with a letterhead's labels.
        if (r.prose() && l.width() < 0.5F * r.width() && !l.prose() &&
            (has_labels(halves.left) || aligned < 0.3F) && l.letters < 30 && halves.right.size() > 5)
            return BandKind::side_left;
        if (l.prose() && r.width() < 0.5F * l.width() && !r.prose() &&
            (has_labels(halves.right) || aligned < 0.3F) && r.letters < 30 && halves.left.size() > 5)
            return BandKind::side_right;
        if (order.switches == 1 && are_columns(l, r, aligned)) return BandKind::columns;
        return BandKind::table;
    }

    /// The strip from which on the file draws one side of a band and then the other; all before it is drawn
    /// earlier, row by row: a letterhead over columns that share its gutter. Else the band's first.
    static std::size_t columns_begin(const Region& region, const Band& band) {
        const auto at = [&region](std::size_t i) { return region.begin() + static_cast<std::ptrdiff_t>(i); };
        for (std::size_t first = band.first + 1; first + 8 <= band.last && first < band.first + 24; ++first) {
            const Halves rest = split(Region(at(first), at(band.last + 1)), band.left + 1);
            if (rest.left.size() < 4 || rest.right.size() < 4) break;
            if (drawn(rest.left, rest.right).switches == 1 &&
                drawn(Region(at(band.first), at(first)), Region(at(first), at(band.last + 1))).switches == 1)
                return first;
        }
        return band.first;
    }

    /// Two sides that the file draws one after the other: columns when they are filled like text, or do not
    /// share their baselines; a table may be drawn so as well.
    static bool are_columns(const Side& l, const Side& r, float aligned) {
        if (std::min(l.lines, r.lines) < 4 || std::min(l.letters, r.letters) < 10) return false;
        return (l.full >= 0.45F && r.full >= 0.45F) ||
               (aligned < 0.5F && std::min(l.letters, r.letters) >= 16);
    }

    /// Whether the file draws rows of cells, some of several lines, none as long as the paragraphs beside
    /// notes in the margin.
    bool is_drawn_by_cells(const Band& band, const Region& region) const {
        const std::optional<std::vector<TableRow>> rows =
            drawn_rows(region, column_starts(region, band.right), typography_.line_pitch);
        return rows && rows->size() * 4 < region.size() * 3 && rows->size() * 6 > region.size();
    }

    /// Rows of one column, top to bottom.
    void read_plain(const Region& region) {
        float left = 1e9F, right = 0;
        for (const Strip& strip : region) {
            if (framed_in(strip)) continue;
            left = std::min(left, strip.left());
            right = std::max(right, strip.right());
        }
        float above = -1;
        for (const Strip& strip : region) {
            if (const Framed* framed = framed_in(strip)) {
                read_framed(*framed);
                above = -1;
                continue;
            }
            Row row = row_of(strip, above);
            row.column_left = left;
            // A single short line fills nothing.
            row.column_right = region.size() < 3 ? std::max(right, 0.8F * page_.width) : right;
            rows_.push_back(std::move(row));
            above = strip.baseline();
        }
    }

    Row row_of(const Strip& strip, float above) {
        Row row;
        row.line = line_of(strip.segments, false);
        row.left = strip.left();
        row.right = strip.right();
        row.size = strip.segments.front()->size;
        row.bold = std::all_of(strip.segments.begin(), strip.segments.end(),
                               [](const Segment* segment) { return segment->bold; });
        row.gap =
            above < 0 ? 2 : (strip.baseline() - above) / (typography_.line_pitch * std::max(row.size, 1.0F));
        row.breaks = break_;
        row.opens = opens_;
        break_ = opens_ = false;
        return row;
    }

    /// A block a field: a label with what stands below it, told apart by larger gaps or the next label.
    void read_fields(const Region& region) {
        float above = -1;
        for (const Strip& strip : region) {
            if (const Framed* framed = framed_in(strip)) {
                above = -1;
                for (const Region& content : framed->contents) read_fields(content);
                continue;
            }
            const Region alone{strip};
            if (above < 0 ||
                strip.baseline() - above > 1.6F * typography_.line_pitch * strip.segments.front()->size ||
                has_labels(alone))
                ++groups_;
            Row row = row_of(strip, above);
            break_ = break_ || row.breaks;  // the body still begins below or beside
            row.breaks = false;
            row.kind = BlockKind::field;
            row.group = groups_;
            rows_.push_back(std::move(row));
            above = strip.baseline();
        }
    }

    void read_table(const Region& region, const Band& band) {
        for (const TableRow& row :
             table_rows(region, column_starts(region, band.right), page_.rules, typography_.line_pitch))
            if (is_signatures(row))
                for (const TableRow& line : lines_of(row)) emit_row(line);
            else
                emit_row(row);
    }

    /// Row by row; a cell over several rows is read with the first of them. A box, a row of one cell and the
    /// cells of running text are read as columns of their own.
    void read_framed(const Framed& framed) {
        for (std::size_t i = 0; i < framed.cells.size();) {
            std::size_t end = i;
            while (end < framed.cells.size() && framed.cells[end].row == framed.cells[i].row) ++end;
            read_framed_row(framed, i, end);
            i = end;
        }
        break_ = opens_ = true;
    }

    void read_framed_row(const Framed& framed, std::size_t begin, std::size_t end) {
        std::size_t filled = 0, longest = 0;
        for (std::size_t i = begin; i < end; ++i) {
            filled += !framed.contents[i].empty();
            longest = std::max(longest, framed.contents[i].size());
        }
        if (filled == 0) return;
        if (filled > 1 && longest <= most_lines) return emit_row(row_of_cells(framed, begin, end));
        for (std::size_t i = begin; i < end; ++i) {
            break_ = opens_ = true;
            read(framed.contents[i], 1);
        }
    }

    static TableRow row_of_cells(const Framed& framed, std::size_t begin, std::size_t end) {
        TableRow row;
        for (std::size_t i = begin; i < end; ++i) {
            std::vector<const Segment*>& cell = row.cells.emplace_back();
            for (const Strip& strip : framed.contents[i])
                cell.insert(cell.end(), strip.segments.begin(), strip.segments.end());
        }
        return row;
    }

    void emit_row(const TableRow& source) {
        Row row;
        row.kind = BlockKind::table_row;
        row.line.page = index_;
        std::size_t last = source.cells.size();
        while (last > 0 && source.cells[last - 1].empty()) --last;
        for (std::size_t i = 0; i < last; ++i) {
            FlowLine line = line_of(source.cells[i], true);
            if (line.words.empty()) line.words.push_back({{}, {}, Gap::cell, false, {}});
            if (!row.line.words.empty()) line.words.front().gap = Gap::cell;
            row.line.words.insert(row.line.words.end(), std::make_move_iterator(line.words.begin()),
                                  std::make_move_iterator(line.words.end()));
        }
        const Segment& first = source.first();
        row.left = first.box.left;
        row.right = first.box.right;
        row.size = first.size;
        row.bold = first.bold;
        row.gap = source.gap;
        row.breaks = break_;
        break_ = opens_ = false;
        rows_.push_back(std::move(row));
    }

    /// The words of segments as one line. Within a cell all gaps are blanks and hyphens at line ends are
    /// joined.
    FlowLine line_of(const std::vector<const Segment*>& segments, bool cell) const {
        FlowLine line{{}, index_};
        const Segment* before = nullptr;
        for (const Segment* segment : segments) {
            const bool lower = cell && before && segment->baseline > before->baseline + 0.5F * segment->size;
            const bool wide =
                before && !cell && segment->box.left - before->box.right > 2 * std::max(segment->size, 6.0F);
            for (std::size_t i = 0; i < segment->words.size(); ++i) {
                const LineWord& it = segment->words[i];
                const Gap gap = i == 0                      ? (lower  ? Gap::line
                                                               : wide ? Gap::cell
                                                                      : Gap::blank)
                                : it.joined || it.note_mark ? Gap::none
                                                            : Gap::blank;
                FlowWord word{it.word->text, it.word->box, gap, it.note_mark, {}};
                word.struck = it.word->struck && !it.note_mark;
                if (it.word->link >= 0) word.uri = page_.uris[static_cast<std::size_t>(it.word->link)];
                line.words.push_back(std::move(word));
            }
            before = segment;
        }
        return line;
    }

    int index_;
    const PrintedPage& page_;
    Typography typography_;
    std::vector<Row> rows_;
    bool break_ = true, opens_ = false;
    int groups_ = 0;
    std::deque<Segment> stand_ins_;
    std::map<const Segment*, Framed> framed_;

    static constexpr std::size_t most_lines = 14;  // of a cell that is read as one line of a row
};

}  // namespace

std::vector<Row> rows_of(const std::vector<const PrintLine*>& lines, int index, const PrintedPage& page,
                         const Typography& typography) {
    Region region;
    for (const PrintLine* line : lines) {
        Strip strip;
        for (const Segment& segment : line->segments) strip.segments.push_back(&segment);
        region.push_back(std::move(strip));
    }
    PageColumns columns{index, page, typography};
    columns.read(region);
    return columns.take();
}

}  // namespace raadspoor::ingest
