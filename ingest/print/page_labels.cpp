#include "ingest/print/page_labels.h"

#include <algorithm>
#include <optional>
#include <string>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

/// The first number of "Pagina 2 van 8"; nothing when `text` is no page number, or its mould, "Pagina #".
std::optional<int> number_of(const std::string& text) {
    if (text.size() > 24 || !is_page_number(text)) return std::nullopt;
    const auto digit = [](char c) { return is_digit(c); };
    const auto begin = std::find_if(text.begin(), text.end(), digit);
    const auto end = std::find_if_not(begin, text.end(), digit);
    return begin == end || end - begin > 4 ? std::nullopt : std::optional{std::stoi(std::string(begin, end))};
}

/// The number in the margin of a page, alone on its line or at either end of it.
std::optional<int> printed_number(const std::vector<PrintLine>& lines, const std::vector<LineRole>& roles) {
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (roles[i] == LineRole::body || lines[i].counts_lines) continue;
        for (const Segment* segment : {&lines[i].segments.back(), &lines[i].segments.front()})
            if (const std::optional<int> number = number_of(text_of(*segment))) return number;
    }
    return std::nullopt;
}

}  // namespace

void label_pages(const std::vector<std::vector<PrintLine>>& lines,
                 const std::vector<std::vector<LineRole>>& roles, std::vector<raadspoor::Page>& pages) {
    const auto is_own = [](const raadspoor::Page& page) { return page.label == std::to_string(page.number); };
    if (!std::all_of(pages.begin(), pages.end(), is_own)) return;
    std::vector<std::optional<int>> shifts;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        shifts.push_back(printed_number(lines[p], roles[p]));
        if (shifts.back()) *shifts.back() -= pages[p].number;
    }
    for (std::size_t begin = 0; begin < pages.size(); ++begin) {
        if (!shifts[begin]) continue;
        std::size_t last = begin, numbered = 1;
        for (std::size_t p = begin + 1; p < pages.size() && p <= last + 2; ++p)
            if (shifts[p] == shifts[begin]) last = p, ++numbered;
        if (numbered < 3) continue;
        for (std::size_t p = begin; p <= last; ++p)
            pages[p].label = std::to_string(pages[p].number + *shifts[begin]);
        begin = last;
    }
}

}  // namespace raadspoor::ingest
