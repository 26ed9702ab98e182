#include "index/passages/contents.h"

#include <algorithm>
#include <string>

#include "corpus/text.h"

namespace raadspoor::index {

namespace {

constexpr std::size_t longest_number = 4;  // digits of a page
constexpr std::size_t fewest_points = 4;
constexpr int fewest_entries = 3;

/// The points, close together or with a blank between, and blanks that `text` ends with.
std::size_t points_before(std::string_view text) {
    std::size_t points = 0;
    for (bool more = true; more;) {
        more = true;
        if (text.ends_with('.'))
            text.remove_suffix(1), ++points;
        else if (text.ends_with("…"))
            text.remove_suffix(3), points += 3;
        else if (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1);
        else
            more = false;
    }
    return points;
}

struct Entry {
    int page = -1;  ///< -1: the line names none
    bool dotted = false;
};

Entry entry_of(std::string_view line) {
    if (points_before(line) >= fewest_points) return {-1, true};
    std::size_t begin = line.size();
    while (begin > 0 && is_digit(line[begin - 1])) --begin;
    const std::size_t digits = line.size() - begin;
    const std::string_view title = line.substr(0, begin);
    const std::size_t points = points_before(title);
    const bool apart = !title.empty() && (is_blank(title.back()) || points >= fewest_points);
    if (digits == 0 || digits > longest_number || !apart || points == title.size()) return {};
    return {std::stoi(std::string(line.substr(begin))), points >= fewest_points};
}

}  // namespace

bool lists_contents(std::string_view passage) {
    int lines = 0, entries = 0, dotted = 0, before = 0;
    bool ascending = true;
    while (!passage.empty()) {
        const std::size_t end = std::min(passage.size(), passage.find('\n'));
        const std::string_view line = trimmed(passage.substr(0, end));
        passage.remove_prefix(std::min(passage.size(), end + 1));
        if (line.empty()) continue;
        ++lines;
        const Entry entry = entry_of(line);
        if (entry.page < 0 && !entry.dotted) continue;
        ++entries;
        if (entry.dotted) ++dotted;
        if (entry.page < 0) continue;
        ascending = ascending && entry.page >= before;
        before = entry.page;
    }
    const bool mostly = 2 * entries > lines;
    return mostly && (dotted > 0 || (entries >= fewest_entries && ascending));
}

}  // namespace raadspoor::index
