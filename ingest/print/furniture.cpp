#include "ingest/print/furniture.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

constexpr std::size_t edge_lines = 9;  // letterheads and standing footers are rarely higher
constexpr float same_height = 6;       // points; a footer follows the length of its page's last line a little

float middle_of(const PrintLine& line) { return (line.box.top + line.box.bottom) / 2; }

bool is_at_top(const PrintedPage& page, const PrintLine& line) {
    return middle_of(line) < 0.22F * page.height;
}
bool is_at_bottom(const PrintedPage& page, const PrintLine& line) {
    return middle_of(line) > 0.84F * page.height;
}

/// Where nothing but furniture is ever printed.
bool is_at_edge(const PrintedPage& page, const PrintLine& line) {
    return middle_of(line) < 0.06F * page.height || middle_of(line) > 0.94F * page.height;
}

/// "2/4" or "Pagina 2 van 4": more than a number.
bool counts_pages(const Segment& segment) {
    const std::string text = text_of(segment);
    return text.size() >= 3 && text.size() <= 24 && is_page_number(text) && !is_number(text);
}

bool is_artifact(const Segment& segment) {
    return std::all_of(segment.words.begin(), segment.words.end(),
                       [](const LineWord& it) { return it.word->artifact; });
}

/// A line in the margin at the top or bottom of its page.
struct Edge {
    std::size_t page = 0, line = 0;
    float distance = 0;  // of its baseline from the page's top, or (negative) from its bottom
};

/// The lines of all pages, and what is found about them.
class Furniture {
public:
    Furniture(const std::vector<PrintedPage>& pages, const std::vector<std::vector<PrintLine>>& lines)
        : pages_{pages}, lines_{lines} {
        for (const std::vector<PrintLine>& page : lines) roles_.emplace_back(page.size(), LineRole::body);
    }

    std::vector<std::vector<LineRole>> find() {
        take_line_numbers();
        gather();
        number_pages();
        take_artifacts();
        take_repeats();
        take_companions();
        take_changing_heads();
        give_back();
        return std::move(roles_);
    }

private:
    const PrintLine& line_of(const Edge& edge) const { return lines_[edge.page][edge.line]; }
    LineRole& role_of(const Edge& edge) { return roles_[edge.page][edge.line]; }

    void take_line_numbers() {
        for (std::size_t p = 0; p < pages_.size(); ++p)
            for (std::size_t i = 0; i < lines_[p].size(); ++i)
                if (lines_[p][i].counts_lines) roles_[p][i] = LineRole::furniture;
    }

    void gather() {
        for (std::size_t p = 0; p < pages_.size(); ++p)
            for (std::size_t i = 0; i < lines_[p].size(); ++i) {
                const PrintLine& line = lines_[p][i];
                if (line.counts_lines) continue;
                const bool top = i < edge_lines && is_at_top(pages_[p], line),
                           bottom = i + edge_lines >= lines_[p].size() && is_at_bottom(pages_[p], line);
                if (top || bottom) sort_out({p, i, top ? line.baseline : line.baseline - pages_[p].height});
            }
    }

    void sort_out(const Edge& edge) {
        const std::string text = text_of(line_of(edge));
        if (!is_page_number(text) || text.size() > 24)
            repeats_[repeat_pattern(text)].push_back(edge);
        else if (is_number(text) && !is_at_edge(pages_[edge.page], line_of(edge)))
            numbers_[std::atoi(text.c_str()) - pages_[edge.page].number].push_back(edge);
        else
            role_of(edge) = LineRole::furniture;
    }

    /// Bare numbers that run with the pages, at one height.
    void number_pages() {
        for (const auto& [offset, edges] : numbers_)
            for (std::size_t i = 0; i < edges.size(); ++i) {
                const auto runs_with = [&, k = i](const std::vector<Edge>& others, std::size_t other) {
                    return other < others.size() && others[other].page != others[k].page &&
                           std::abs(others[other].distance - others[k].distance) < same_height;
                };
                if (runs_with(edges, i + 1) || (i > 0 && runs_with(edges, i - 1)))
                    role_of(edges[i]) = LineRole::furniture;
            }
    }

    /// What the file marks as an artifact, unless it is nearly all there is on the page.
    void take_artifacts() {
        std::unordered_set<std::string> seen;
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            const auto marked = static_cast<std::size_t>(std::count_if(
                lines_[p].begin(), lines_[p].end(), [](const PrintLine& line) { return line.artifact; }));
            if (marked * 5 > lines_[p].size() * 4) continue;
            for (std::size_t i = 0; i < lines_[p].size(); ++i) {
                const PrintLine& line = lines_[p][i];
                // A letterhead may fill much of the first page.
                const bool margin = is_at_top(pages_[p], line) || is_at_bottom(pages_[p], line) ||
                                    (p == 0 && middle_of(line) < 0.45F * pages_[p].height);
                if (!line.artifact || !margin || roles_[p][i] != LineRole::body) continue;
                const std::string text = text_of(line);
                const bool first = seen.insert(repeat_pattern(text)).second && !is_page_number(text);
                roles_[p][i] = first ? LineRole::letterhead : LineRole::furniture;
            }
        }
    }

    void take_repeats() {
        std::vector<Edge> repeated;
        std::map<std::pair<std::size_t, std::size_t>, bool> first;
        for (auto& [pattern, places] : repeats_) {
            std::vector<Edge>& edges = places;
            const Edge first_edge = edges.front();
            const bool counts = pattern.find_first_not_of("# /|-.") == std::string::npos &&
                                text_of(line_of(edges.front())) != text_of(line_of(edges.back()));
            std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
                return std::pair{a.distance, a.page} < std::pair{b.distance, b.page};
            });
            for (std::size_t i = 0; i < edges.size(); ++i) {
                const bool again = (i + 1 < edges.size() && is_again(edges[i], edges[i + 1], edges.size())) ||
                                   (i > 0 && is_again(edges[i], edges[i - 1], edges.size()));
                if (!again || role_of(edges[i]) != LineRole::body) continue;
                repeated.push_back(edges[i]);
                first[{edges[i].page, edges[i].line}] =
                    !counts && edges[i].page == first_edge.page && edges[i].line == first_edge.line;
            }
        }
        for (const Edge& edge : repeated)
            role_of(edge) = first[{edge.page, edge.line}] ? LineRole::letterhead : LineRole::furniture;
        // From the outermost line inwards, so that each finds what lies beyond it decided.
        std::sort(repeated.begin(), repeated.end(),
                  [](const Edge& a, const Edge& b) { return std::abs(a.distance) < std::abs(b.distance); });
        for (const Edge& edge : repeated)
            if (!stands_out(edge)) role_of(edge) = LineRole::body;
    }

    /// What shares the outermost line of its page with the page number, well apart from the body: a running
    /// header or footer even when it is printed once, on the second page of two.
    void take_companions() {
        for (std::size_t p = 0; p < pages_.size(); ++p)
            for (std::size_t i = 0; i < lines_[p].size(); ++i) {
                const PrintLine& line = lines_[p][i];
                if (roles_[p][i] != LineRole::body || !is_at_edge(pages_[p], line) || !has_page_number(p, i))
                    continue;
                const float height = pages_[p].height;
                const Edge edge{p, i, line.baseline < height / 2 ? line.baseline : line.baseline - height};
                if (stands_out(edge) && is_apart(edge))
                    role_of(edge) =
                        p == 0 || has_reference(text_of(line)) ? LineRole::letterhead : LineRole::furniture;
            }
    }

    /// "Ons kenmerk Z-24-1187", "2024-004417": papers are found by it.
    static bool has_reference(const std::string& text) {
        std::size_t digits = 0;
        for (const char c : text) {
            digits = is_digit(c) ? digits + 1 : c == '-' || c == '/' ? digits : 0;
            if (digits >= 6) return true;
        }
        return text.find("enmerk") != std::string::npos || text.find("aaknummer") != std::string::npos;
    }

    /// Running heads that change with the chapter: in the margin, well apart from the body, and at that
    /// height on the page before or after as well, on three pages or more. Further in than the outermost
    /// margin they look as running heads do, and no page between the first and the last is without one, or
    /// hardly any.
    void take_changing_heads() {
        std::vector<Edge> outermost, inner;
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            const float usual = usual_size(p);
            for (std::size_t i = 0; i < lines_[p].size(); ++i) {
                const PrintLine& line = lines_[p][i];
                const float height = pages_[p].height;
                const Edge edge{p, i, line.baseline < height / 2 ? line.baseline : line.baseline - height};
                if (roles_[p][i] != LineRole::body || text_of(line).size() > 90 || !stands_out(edge) ||
                    !is_apart(edge))
                    continue;
                if (is_at_edge(pages_[p], line)) outermost.push_back(edge);
                if (may_be_head(edge, usual)) inner.push_back(edge);
            }
        }
        take_heads(outermost);
        std::erase_if(inner, [&](const Edge& edge) {
            return role_of(edge) != LineRole::body || !is_unbroken(edge, inner);
        });
        take_heads(inner);
    }

    /// The size of letters in the middle of its lines; 0 for a page of few lines.
    float usual_size(std::size_t page) const {
        constexpr std::size_t few = 8;
        std::vector<float> sizes;
        for (std::size_t i = 0; i < lines_[page].size(); ++i)
            if (roles_[page][i] == LineRole::body) sizes.push_back(lines_[page][i].segments.front().size);
        if (sizes.size() < few) return 0;
        const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
        std::nth_element(sizes.begin(), middle, sizes.end());
        return *middle;
    }

    /// No larger than the text, which a title is, and no sentence that ends here.
    bool may_be_head(const Edge& edge, float usual) const {
        const PrintLine& line = line_of(edge);
        const float share = middle_of(line) / pages_[edge.page].height;
        const std::string text = text_of(line);
        return (share < 0.13F || share > 0.9F) && line.segments.front().size < 1.06F * usual &&
               std::string_view(".;:,?!-").find(text.back()) == std::string_view::npos &&
               !is_lower(text.front());
    }

    /// Whether nearly all pages between the first and the last have one of `heads` at exactly this height.
    static bool is_unbroken(const Edge& edge, const std::vector<Edge>& heads) {
        std::set<std::size_t> pages;
        for (const Edge& other : heads)
            if (std::abs(other.distance - edge.distance) < 1) pages.insert(other.page);
        return pages.size() * 10 >= (*pages.rbegin() - *pages.begin() + 1) * 8;
    }

    void take_heads(const std::vector<Edge>& heads) {
        std::unordered_set<std::string> seen;
        for (const Edge& edge : heads) {
            const auto level = [&edge](const Edge& other) {
                return std::abs(other.distance - edge.distance) < same_height / 2;
            };
            const auto next_to = [&](const Edge& other) {
                return level(other) && (other.page == edge.page + 1 || edge.page == other.page + 1);
            };
            if (std::count_if(heads.begin(), heads.end(), level) < 3 ||
                std::none_of(heads.begin(), heads.end(), next_to))
                continue;
            role_of(edge) =
                seen.insert(text_of(line_of(edge))).second ? LineRole::letterhead : LineRole::furniture;
        }
    }

    /// Nothing is furniture where it is all there is: the lines of a page without a body are its body, unless
    /// they are a head and a foot.
    void give_back() {
        const auto is_body = [](LineRole role) { return role == LineRole::body; };
        const bool any = std::any_of(roles_.begin(), roles_.end(), [&](const std::vector<LineRole>& roles) {
            return std::any_of(roles.begin(), roles.end(), is_body);
        });
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            std::vector<LineRole>& roles = roles_[p];
            if (std::any_of(roles.begin(), roles.end(), is_body) || (any && roles.size() < 4)) continue;
            for (std::size_t i = 0; i < roles.size(); ++i)
                if (!is_page_number(text_of(lines_[p][i]))) roles[i] = LineRole::body;
        }
    }

    /// Whether the page number stands in the line, or beside it (see part_furniture()).
    bool has_page_number(std::size_t page, std::size_t i) const {
        const std::vector<PrintLine>& lines = lines_[page];
        const auto numbers = [&](const Segment& segment) {
            return counts_pages(segment) || text_of(segment) == std::to_string(pages_[page].number);
        };
        const std::vector<Segment>& own = lines[i].segments;
        if (own.size() > 1 && (numbers(own.front()) || numbers(own.back()))) return true;
        return i + 1 < lines.size() && std::abs(lines[i + 1].baseline - lines[i].baseline) < 2 &&
               lines[i + 1].segments.size() == 1 && numbers(lines[i + 1].segments.front());
    }

    /// Whether two empty lines or more part the line from the body.
    bool is_apart(const Edge& edge) const {
        const std::vector<PrintLine>& lines = lines_[edge.page];
        const float gap = 2.5F * std::max(line_of(edge).segments.front().size, 1.0F);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (i != edge.line && roles_[edge.page][i] == LineRole::body &&
                std::abs(lines[i].baseline - line_of(edge).baseline) < gap)
                return false;
        return true;
    }

    /// Whether a line that stands at `a` and at `b` is a running one: at one height, and soon again or often.
    bool is_again(const Edge& a, const Edge& b, std::size_t times) const {
        const std::size_t apart = a.page > b.page ? a.page - b.page : b.page - a.page;
        if (apart == 0 || std::abs(a.distance - b.distance) >= same_height) return false;
        return apart <= 2 || is_at_edge(pages_[a.page], line_of(a)) || pages_.size() <= 12 ||
               times * 4 > pages_.size();
    }

    /// Whether nothing of the body lies beyond the line, and the body begins at some distance from it.
    bool stands_out(const Edge& edge) const {
        const std::vector<PrintLine>& lines = lines_[edge.page];
        const std::vector<LineRole>& roles = roles_[edge.page];
        const PrintLine& line = lines[edge.line];
        const bool top = edge.distance > 0;
        const auto beside = [&line](const PrintLine& other) {
            return other.box.left < line.box.right && line.box.left < other.box.right;
        };
        for (std::size_t i = top ? 0 : edge.line + 1; i < (top ? edge.line : lines.size()); ++i)
            if (roles[i] == LineRole::body && beside(lines[i])) return false;
        if (is_at_edge(pages_[edge.page], line)) return true;
        for (std::size_t k = 1; k < lines.size(); ++k) {
            const std::size_t i = top ? edge.line + k : edge.line - k;
            if (i >= lines.size()) break;
            if (!beside(lines[i])) continue;
            const float gap = std::abs(lines[i].baseline - line.baseline),
                        size = std::max(line.segments.front().size, 1.0F);
            if (roles[i] == LineRole::body)
                return gap > 1.6F * size || !reads_on(top ? line : lines[i], top ? lines[i] : line);
        }
        return true;
    }

    /// Whether two lines are set alike, as those of one paragraph are.
    static bool reads_on(const PrintLine& above, const PrintLine& below) {
        const Segment &a = above.segments.front(), &b = below.segments.front();
        return std::abs(a.size - b.size) < 0.6F &&
               std::abs(a.box.left - b.box.left) < 3 * std::max(a.size, 1.0F);
    }

    const std::vector<PrintedPage>& pages_;
    const std::vector<std::vector<PrintLine>>& lines_;
    std::vector<std::vector<LineRole>> roles_;
    std::map<std::string, std::vector<Edge>> repeats_;  // pattern -> where, in order of pages
    std::map<int, std::vector<Edge>> numbers_;          // number less the page's -> where
};

}  // namespace

std::string repeat_pattern(std::string_view line) {
    std::string pattern;
    for (const char c : line) {
        if (!is_digit(c))
            pattern += c;
        else if (pattern.empty() || pattern.back() != '#')
            pattern += '#';
    }
    return pattern;
}

bool is_page_number(std::string_view line) {
    if (is_number(line)) return line.size() <= 3;
    static const std::set<std::string> patterns = {
        "#/#",          "# / #",  "# van #",      "pagina #",    "pagina # van #", "pagina #/#",
        "pagina # / #", "pag. #", "pag. # van #", "blad #",      "blad # van #",   "- # -",
        "– # –",        "-#-",    "p. #",         "bladzijde #", "page #",         "page # of #",
        "pagina: #",    "| #",    "# |",          "[#]",         "blz. #"};
    return patterns.count(ascii_lower(repeat_pattern(line))) > 0;
}

void part_furniture(const PrintedPage& page, std::vector<PrintLine>& lines) {
    std::vector<PrintLine> parted;
    for (PrintLine& line : lines) {
        std::vector<Segment> body, furniture;
        if (line.segments.size() > 1 && !line.artifact && (is_at_top(page, line) || is_at_bottom(page, line)))
            for (const Segment& segment : line.segments)
                (is_artifact(segment) || counts_pages(segment) ? furniture : body).push_back(segment);
        if (body.empty() || furniture.empty()) {
            parted.push_back(std::move(line));
        } else {
            parted.push_back(line_of(std::move(body)));
            parted.push_back(line_of(std::move(furniture)));
        }
    }
    lines = std::move(parted);
}

std::vector<std::vector<LineRole>> find_furniture(const std::vector<PrintedPage>& pages,
                                                  const std::vector<std::vector<PrintLine>>& lines) {
    return Furniture{pages, lines}.find();
}

}  // namespace raadspoor::ingest
