#include "ingest/print/columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "ingest/files/characters.h"

namespace raadspoor::ingest {

namespace {

/// What one line has inside one region: its segments, left to right.
struct Strip {
    std::vector<const Segment*> segments;

    [[nodiscard]] float left() const { return segments.front()->box.left; }
    [[nodiscard]] float right() const { return segments.back()->box.right; }
    [[nodiscard]] float baseline() const { return segments.front()->baseline; }
};

using Region = std::vector<Strip>;

/// A gutter that the lines [first, last] of a region leave open.
struct Band {
    std::size_t first = 0, last = 0;
    float left = 0, right = 0;  // of the gutter
    std::size_t both = 0;       // lines with print on both sides
};

/// The part of `gap` that `strip` leaves open; nothing when too little is left.
std::optional<std::pair<float, float>> open_part(std::pair<float, float> gap, const Strip& strip) {
    float left = gap.first, right = gap.second;
    for (const Segment* segment : strip.segments) {
        if (segment->box.right <= left + 0.5F || segment->box.left >= right - 0.5F) continue;
        // The segment reaches into the gap: keep the wider rest.
        const float before = segment->box.left - left, after = right - segment->box.right;
        if (before >= after)
            right = segment->box.left;
        else
            left = segment->box.right;
        if (right - left < 7) return std::nullopt;
    }
    return std::pair{left, right};
}

/// The band that `gap` of line `at` belongs to, grown up and down as far as a gutter stays open.
Band grow(const Region& region, std::size_t at, std::pair<float, float> gap) {
    Band band{at, at, gap.first, gap.second, 1};
    const auto extend = [&](std::size_t i) {
        const auto rest = open_part({band.left, band.right}, region[i]);
        if (!rest) return false;
        const bool on_left = region[i].left()<rest->first, on_right = region[i].right()> rest->second;
        band.left = rest->first;
        band.right = rest->second;
        band.both += on_left && on_right;
        return true;
    };
    while (band.first > 0 && extend(band.first - 1)) --band.first;
    while (band.last + 1 < region.size() && extend(band.last + 1)) ++band.last;
    return band;
}

/// The lines from the first to the last with print on both sides: all that a table can claim.
Band core_of(const Band& band, const Region& region) {
    const auto one_sided = [&](std::size_t i) {
        return region[i].right() <= band.left + 1 || region[i].left() >= band.right - 1;
    };
    Band core = band;
    while (core.first < core.last && one_sided(core.first)) ++core.first;
    while (core.last > core.first && one_sided(core.last)) --core.last;
    return core;
}

/// How one side of a band is filled.
struct Side {
    std::size_t lines = 0;
    float letters = 0;  // a line, on average
    float full = 0;     // share of lines that reach the right edge
    float left = 1e9F, right = 0;
    [[nodiscard]] float width() const { return std::max(right - left, 1.0F); }
    [[nodiscard]] bool prose() const { return lines >= 4 && letters >= 24 && full >= 0.45F; }
};

Side measure(const Region& side) {
    Side found;
    for (const Strip& strip : side) {
        found.left = std::min(found.left, strip.left());
        found.right = std::max(found.right, strip.right());
    }
    for (const Strip& strip : side) {
        ++found.lines;
        for (const Segment* segment : strip.segments)
            found.letters += static_cast<float>(length_of(text_of(*segment)));
        found.full += strip.right() > found.left + 0.8F * found.width();
    }
    if (found.lines) {
        found.letters /= static_cast<float>(found.lines);
        found.full /= static_cast<float>(found.lines);
    }
    return found;
}

constexpr std::array<std::string_view, 22> labels = {
    "datum",          "onderwerp",      "betreft",    "ons kenmerk",       "uw kenmerk",
    "kenmerk",        "telefoon",       "bijlage",    "bijlagen",          "bijlage(n)",
    "behandeld",      "contactpersoon", "zaaknummer", "registratienummer", "portefeuillehouder",
    "doorkiesnummer", "uw brief",       "e-mail",     "verzonden",         "postadres",
    "bezoekadres",    "steller"};

/// Whether the words are nothing but a label of a letterhead, or hardly more.
bool is_label(const Segment& segment) {
    std::string text = text_of(segment);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::any_of(labels.begin(), labels.end(), [&text](std::string_view label) {
        return text.starts_with(label) && text.size() <= label.size() + 4;
    });
}

/// Whether a side has the labels of a letterhead.
bool has_labels(const Region& side) {
    return std::any_of(side.begin(), side.end(),
                       [](const Strip& strip) { return is_label(*strip.segments.front()); });
}

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

class Page {
public:
    Page(int index, const PrintedPage& page, const Typography& typography)
        : index_{index}, page_{page}, typography_{typography} {}

    void read(const Region& region) {
        std::optional<Aside> aside = aside_of(region);
        if (!aside) aside = labelled_aside_of(region, page_.width);
        if (aside) {
            read_fields(aside->margin);
            read(aside->body, 0);
        } else {
            read(region, 0);
        }
    }

    std::vector<Row> take() { return std::move(rows_); }

private:
    void read(const Region& region, int depth) {
        if (region.empty()) return;
        const std::optional<Band> band = depth < 6 ? widest_band(region) : std::nullopt;
        if (!band) {
            read_plain(region);
            return;
        }
        const auto at = [&region](std::size_t i) { return region.begin() + static_cast<std::ptrdiff_t>(i); };
        // Columns may begin and end apart; a table is only what has cells on both sides.
        Region left, right;
        split(*band, Region(at(band->first), at(band->last + 1)), left, right);
        const BandKind kind = kind_of(*band, left, right);
        const Band used = kind == BandKind::table ? core_of(*band, region) : *band;
        read(Region(region.begin(), at(used.first)), depth + 1);
        if (kind == BandKind::table)
            read_table(Region(at(used.first), at(used.last + 1)), used);
        else
            read_sides(kind, left, right, depth);
        read(Region(at(used.last + 1), region.end()), depth + 1);
    }

    /// The band with most lines on both sides; nothing when no two lines share a gutter.
    static std::optional<Band> widest_band(const Region& region) {
        std::optional<Band> best;
        std::size_t covered = 0;
        for (std::size_t i = 0; i < region.size(); ++i) {
            if (i < covered) continue;
            const std::vector<const Segment*>& segments = region[i].segments;
            for (std::size_t k = 0; k + 1 < segments.size(); ++k) {
                const float left = segments[k]->box.right, right = segments[k + 1]->box.left;
                if (right - left < 7) continue;
                const Band band = grow(region, i, {left, right});
                if (band.both >= 2 &&
                    (!best || band.both > best->both ||
                     (band.both == best->both && band.right - band.left > best->right - best->left))) {
                    best = band;
                    covered = band.last + 1;
                }
            }
        }
        return best;
    }

    static void split(const Band& band, const Region& region, Region& left, Region& right) {
        for (const Strip& strip : region) {
            Strip on_left, on_right;
            for (const Segment* segment : strip.segments)
                (segment->box.left < band.left + 1 ? on_left : on_right).segments.push_back(segment);
            if (!on_left.segments.empty()) left.push_back(std::move(on_left));
            if (!on_right.segments.empty()) right.push_back(std::move(on_right));
        }
    }

    void read_sides(BandKind kind, const Region& left, const Region& right, int depth) {
        if (kind == BandKind::columns) {
            read(left, depth + 1);
            break_ = true;
            read(right, depth + 1);
            break_ = true;
        } else {
            read_fields(kind == BandKind::side_left ? left : right);
            read(kind == BandKind::side_left ? right : left, depth + 1);
        }
    }

    BandKind kind_of(const Band& band, const Region& left, const Region& right) const {
        const Side l = measure(left), r = measure(right);
        if (l.prose() && r.prose() && l.width() < 2.2F * r.width() && r.width() < 2.2F * l.width())
            return BandKind::columns;
        const auto all = static_cast<float>(left.size() + right.size() - band.both);
        const float aligned = static_cast<float>(band.both) / std::max(all, 1.0F);
        // A side column beside prose: narrow, and mostly not on its baselines, or with a letterhead's labels.
        if (r.prose() && l.width() < 0.5F * r.width() && !l.prose() && (has_labels(left) || aligned < 0.3F) &&
            l.letters < 30 && right.size() > 5)
            return BandKind::side_left;
        if (l.prose() && r.width() < 0.5F * l.width() && !r.prose() &&
            (has_labels(right) || aligned < 0.3F) && r.letters < 30 && left.size() > 5)
            return BandKind::side_right;
        return BandKind::table;
    }

    /// Rows of one column, top to bottom.
    void read_plain(const Region& region) {
        float left = 1e9F, right = 0;
        for (const Strip& strip : region) {
            left = std::min(left, strip.left());
            right = std::max(right, strip.right());
        }
        float above = -1;
        for (const Strip& strip : region) {
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
        break_ = false;
        return row;
    }

    /// A block a field: a label with what stands below it, told apart by larger gaps or the next label.
    void read_fields(const Region& region) {
        float above = -1;
        for (const Strip& strip : region) {
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

    /// A table's rows: a row begins where its first cell does, or after a gap; each cell is read whole.
    void read_table(const Region& region, const Band& band) {
        std::vector<float> starts = column_starts(region, band);
        std::vector<std::vector<const Segment*>> cells(starts.size());
        float above = -1, row_gap = 2;
        const Strip* first = nullptr;
        const auto flush = [&] {
            if (first) emit_row(cells, *first, row_gap);
            for (auto& cell : cells) cell.clear();
        };
        for (const Strip& strip : region) {
            const float gap =
                above < 0 ? 2
                          : (strip.baseline() - above) /
                                (typography_.line_pitch * std::max(strip.segments.front()->size, 1.0F));
            const bool opens = strip.left() < starts[1] - 2 && strip.segments.size() > 1;
            const bool lone_label = strip.segments.size() == 1 && strip.left() < starts[1] - 2;
            if (!first || gap > 1.35F || opens || (lone_label && gap > 1.1F)) {
                flush();
                first = &strip;
                row_gap = gap;
            }
            for (const Segment* segment : strip.segments) {
                std::size_t column = 0;
                while (column + 1 < starts.size() && segment->box.left >= starts[column + 1] - 2) ++column;
                cells[column].push_back(segment);
            }
            above = strip.baseline();
        }
        flush();
    }

    /// Where the columns of a table begin: the left edges that follow a gutter left open by all its lines.
    static std::vector<float> column_starts(const Region& region, const Band& band) {
        std::vector<float> edges;
        for (const Strip& strip : region)
            for (const Segment* segment : strip.segments) edges.push_back(segment->box.left);
        std::sort(edges.begin(), edges.end());
        std::vector<float> starts{edges.front()};
        for (const float edge : edges) {
            if (edge < starts.back() + 10) continue;
            const bool open = std::all_of(region.begin(), region.end(), [edge](const Strip& strip) {
                return std::none_of(strip.segments.begin(), strip.segments.end(), [edge](const Segment* s) {
                    return s->box.left < edge - 2 && s->box.right > edge - 2;
                });
            });
            if (open) starts.push_back(edge);
        }
        if (starts.size() == 1) starts.push_back(band.right);
        return starts;
    }

    void emit_row(const std::vector<std::vector<const Segment*>>& cells, const Strip& first, float gap) {
        Row row;
        row.kind = BlockKind::table_row;
        row.line.page = index_;
        for (const std::vector<const Segment*>& cell : cells) {
            FlowLine line = line_of(cell, true);
            if (line.words.empty()) continue;
            if (!row.line.words.empty()) line.words.front().gap = Gap::cell;
            row.line.words.insert(row.line.words.end(), std::make_move_iterator(line.words.begin()),
                                  std::make_move_iterator(line.words.end()));
        }
        row.left = first.left();
        row.right = first.right();
        row.size = first.segments.front()->size;
        row.bold = first.segments.front()->bold;
        row.gap = gap;
        row.breaks = break_;
        break_ = false;
        rows_.push_back(std::move(row));
    }

    /// The words of segments as one line. Within a cell all gaps are blanks and hyphens at line ends are
    /// joined.
    FlowLine line_of(const std::vector<const Segment*>& segments, bool cell) const {
        FlowLine line{{}, index_};
        const Segment* before = nullptr;
        for (const Segment* segment : segments) {
            const bool wide =
                before && !cell && segment->box.left - before->box.right > 2 * std::max(segment->size, 6.0F);
            for (std::size_t i = 0; i < segment->words.size(); ++i) {
                const LineWord& it = segment->words[i];
                const Gap gap = i == 0                      ? (wide ? Gap::cell : Gap::blank)
                                : it.joined || it.note_mark ? Gap::none
                                                            : Gap::blank;
                FlowWord word{it.word->text, it.word->box, gap, it.note_mark, {}};
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
    bool break_ = true;
    int groups_ = 0;
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
    Page reader{index, page, typography};
    reader.read(region);
    return reader.take();
}

}  // namespace raadspoor::ingest
