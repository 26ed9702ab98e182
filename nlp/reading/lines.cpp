#include "nlp/reading/lines.h"

#include <algorithm>

#include "corpus/text.h"

namespace raadspoor::nlp {

namespace {

void add_lines(const Document& document, std::size_t index, std::vector<Line>& lines) {
    const Block& block = document.blocks[index];
    std::size_t begin = block.marker.empty() ? block.span.begin : block.marker.end;
    bool first = true;
    while (begin < block.span.end) {
        const std::size_t end = std::min(document.text.find('\n', begin), block.span.end);
        const Span span = trimmed(document.text, {begin, end});
        if (!span.empty()) {
            lines.push_back({span, index, first});
            first = false;
        }
        begin = end + 1;
    }
}

}  // namespace

std::vector<Line> lines_of(const Document& document) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) add_lines(document, i, lines);
    return lines;
}

std::string closed_up(std::string_view text) {
    constexpr std::size_t shortest = 7, longest = 200;  // bytes; "N o t a" is spaced, "a b" need not be
    std::string closed;
    if (text.size() < shortest || text.size() > longest) return std::string(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool single = i + 1 >= text.size() || is_blank(text[i + 1]) || text[i + 1] == ':' ||
                            continues_character(text[i + 1]);
        if (!is_blank(text[i]) && !single) return std::string(text);
        if (!is_blank(text[i])) closed += text[i];
    }
    return closed;
}

int number_of(std::string_view marker) {
    int number = 0;
    for (const char c : marker)
        if (is_digit(c) && number < 10000) number = 10 * number + (c - '0');
    return number;
}

}  // namespace raadspoor::nlp
