#include "ingest/furniture.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace raadspoor::ingest {

namespace {

/// A line near an edge: where it stands, counted from that edge.
struct Edge {
    std::size_t page = 0, line = 0;
    float distance = 0;  // of its baseline from the page's top, or (negative) from its bottom
};

constexpr std::size_t edge_lines = 9;  // letterheads and standing footers are rarely higher

/// The lines in the margin zones of a page.
std::vector<Edge> edges_of(std::size_t number, const PrintedPage& page, const std::vector<PrintLine>& lines) {
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float middle = (lines[i].box.top + lines[i].box.bottom) / 2;
        const bool top = i < edge_lines && middle < 0.22F * page.height;
        const bool bottom = i + edge_lines >= lines.size() && middle > 0.84F * page.height;
        if (top || bottom) edges.push_back({number, i, top ? lines[i].baseline : lines[i].baseline - page.height});
    }
    return edges;
}

/// Whether one cell of the line is nothing but "2/4" or "Pagina 2 van 4".
bool counts_pages(const PrintLine& line) {
    return line.segments.size() > 1 && std::any_of(line.segments.begin(), line.segments.end(), [](const Segment& segment) {
               const std::string text = text_of(segment);
               return text.size() >= 3 && text.size() <= 24 && is_page_number(text) && text.find_first_not_of("0123456789") != std::string::npos;
           });
}

}  // namespace

std::string repeat_pattern(std::string_view line) {
    std::string pattern;
    for (const char c : line) {
        if (!std::isdigit(static_cast<unsigned char>(c)))
            pattern += c;
        else if (pattern.empty() || pattern.back() != '#')
            pattern += '#';
    }
    return pattern;
}

bool is_page_number(std::string_view line) {
    std::string pattern;
    for (const char c : repeat_pattern(line)) pattern += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    static const std::set<std::string> patterns = {"#",       "#/#",     "# / #",   "# van #",      "pagina #",   "pagina # van #", "pagina #/#", "pagina # / #",
                                                   "pag. #",  "pag. # van #", "blad #", "blad # van #", "- # -",  "– # –",          "-#-",        "p. #",
                                                   "bladzijde #", "page #", "page # of #", "pagina: #", "| #",   "# |",            "[#]",        "blz. #"};
    return patterns.count(pattern) > 0;
}

std::vector<std::vector<LineRole>> find_furniture(const std::vector<PrintedPage>& pages, const std::vector<std::vector<PrintLine>>& lines) {
    std::vector<std::vector<LineRole>> roles;
    std::unordered_map<std::string, std::vector<Edge>> repeats;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        roles.emplace_back(lines[p].size(), LineRole::body);
        for (const Edge& edge : edges_of(p, pages[p], lines[p])) {
            const std::string text = text_of(lines[p][edge.line]);
            if (is_page_number(text) && text.size() <= 24) {
                roles[p][edge.line] = LineRole::furniture;
            } else if (counts_pages(lines[p][edge.line])) {
                roles[p][edge.line] = p == 0 ? LineRole::letterhead : LineRole::furniture;
            } else {
                repeats[repeat_pattern(text)].push_back(edge);
            }
        }
    }
    for (auto& [pattern, places] : repeats) {
        std::vector<Edge>& edges = places;
        const bool words = pattern.find_first_not_of("# /|-") != std::string::npos;
        const std::size_t first_page = edges.front().page, first_line = edges.front().line;
        std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.distance < b.distance; });
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const auto again = [&](std::size_t k) { return k < edges.size() && edges[k].page != edges[i].page && std::abs(edges[k].distance - edges[i].distance) < 6; };
            if (!again(i + 1) && !(i > 0 && again(i - 1))) continue;
            const bool first = words && edges[i].page == first_page && edges[i].line == first_line;
            roles[edges[i].page][edges[i].line] = first ? LineRole::letterhead : LineRole::furniture;
        }
    }
    // What the file marks as an artifact stays out, unless it is all there is on the page.
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const auto marked = static_cast<std::size_t>(std::count_if(lines[p].begin(), lines[p].end(), [](const PrintLine& line) { return line.artifact; }));
        if (marked * 3 > lines[p].size()) continue;
        for (std::size_t i = 0; i < lines[p].size(); ++i)
            if (lines[p][i].artifact && roles[p][i] == LineRole::body) roles[p][i] = p == 0 ? LineRole::letterhead : LineRole::furniture;
    }
    return roles;
}

}  // namespace raadspoor::ingest
