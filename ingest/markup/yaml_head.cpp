#include "ingest/markup/yaml_head.h"

#include <algorithm>

#include "corpus/text.h"
#include "ingest/files/characters.h"

namespace raadspoor::ingest {

namespace {

/// Cuts the first line off `text`.
std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// Cuts the lines that belong to the key before them off `rest`: indented or empty ones.
std::vector<std::string_view> cut_lines(std::string_view& rest) {
    std::vector<std::string_view> lines;
    while (!rest.empty()) {
        std::string_view after = rest;
        const std::string_view line = next_line(after);
        if (!trimmed(line).empty() && !is_blank(line.front())) break;
        lines.push_back(line);
        rest = after;
    }
    while (!lines.empty() && trimmed(lines.back()).empty()) lines.pop_back();
    return lines;
}

/// Takes from all lines the indent of the first that has text.
void align(std::vector<std::string_view>& lines) {
    const auto first = std::find_if(lines.begin(), lines.end(),
                                    [](std::string_view line) { return !trimmed(line).empty(); });
    const std::size_t indent = first == lines.end() ? 0 : indent_of(*first);
    for (std::string_view& line : lines) line.remove_prefix(std::min(indent, indent_of(line)));
}

std::string literal(const std::vector<std::string_view>& lines) {
    std::string text;
    for (const std::string_view line : lines) text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

/// Joins lines by a blank; of the breaks around empty lines one is lost, none beside a line that is indented.
std::string folded(const std::vector<std::string_view>& lines) {
    std::string text;
    std::size_t empty = 0;
    bool kept = true;
    for (const std::string_view line : lines) {
        if (trimmed(line).empty()) {
            ++empty;
            continue;
        }
        const bool more = is_blank(line.front());
        if (!text.empty() && empty == 0 && !more && !kept)
            text += ' ';
        else if (!text.empty())
            text.append(empty + (more || kept ? 1 : 0), '\n');
        text += line;
        kept = more;
        empty = 0;
    }
    return text;
}

/// What stands between quotes, with what is escaped in it.
std::string unquoted(std::string_view value) {
    const bool quoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
    if (!quoted) return std::string(value);
    const char quote = value.front();
    value = value.substr(1, value.size() - 2);
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool escape = value[i] == (quote == '"' ? '\\' : '\'') && i + 1 < value.size();
        if (escape) ++i;
        text += escape && quote == '"' && value[i] == 'n' ? '\n' : value[i];
    }
    return text;
}

/// Of "key: first" and the lines under it.
std::string value_of(std::string_view first, std::vector<std::string_view> lines) {
    const bool block = !first.empty() && (first.front() == '|' || first.front() == '>');
    if (block && first.find_first_not_of("|>+-0123456789") == std::string_view::npos) {
        align(lines);
        return first.front() == '|' ? literal(lines) : folded(lines);
    }
    for (std::string_view& line : lines) line = trimmed(line);
    const bool nested =
        first.empty() && !lines.empty() && (lines.front().starts_with("- ") || lines.front().ends_with(':'));
    if (nested) return {};
    lines.insert(lines.begin(), first);
    return unquoted(folded(lines));
}

}  // namespace

std::string_view yaml_head(std::string_view text) {
    if (!text.starts_with("---\n")) return {};
    for (std::size_t at = 3; at != std::string_view::npos; at = text.find('\n', at + 1)) {
        const std::string_view line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
        const bool ends = line.starts_with("---") || line.starts_with("...");
        if (at > 3 && ends && trimmed(line).size() == 3) return text.substr(0, at + 1 + line.size());
    }
    return {};
}

std::vector<YamlField> yaml_fields(std::string_view head) {
    std::vector<YamlField> fields;
    while (!head.empty()) {
        const std::string_view line = next_line(head);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 || is_blank(line.front())) continue;
        const std::string_view first = trimmed(line.substr(colon + 1));
        fields.push_back({ascii_lower(trimmed(line.substr(0, colon))), value_of(first, cut_lines(head))});
    }
    return fields;
}

}  // namespace raadspoor::ingest
