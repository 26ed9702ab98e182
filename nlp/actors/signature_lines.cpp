#include "nlp/actors/signature_lines.h"

#include "corpus/text.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

void add_cell(std::string_view text, Span span, std::vector<Span>& cells) {
    const std::string_view words = trimmed(span.of(text));
    if (words.empty()) return;
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    cells.push_back({begin, begin + words.size()});
}

std::vector<Span> cells_of(std::string_view text, Span line) {
    std::vector<Span> cells;
    std::size_t begin = line.begin;
    for (std::size_t i = line.begin; i < line.end; ++i) {
        const bool gap = text[i] == '\t' || (text[i] == ' ' && i + 1 < line.end && text[i + 1] == ' ');
        if (!gap) continue;
        add_cell(text, {begin, i}, cells);
        begin = i + 1;
    }
    add_cell(text, {begin, line.end}, cells);
    return cells;
}

}  // namespace

std::vector<SignatureLine> signature_lines(const Document& document) {
    const std::string_view text = document.text;
    std::vector<SignatureLine> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::vector<Span> cells = cells_of(text, {begin, end});
        if (!cells.empty()) lines.push_back({{cells.front().begin, cells.back().end}, std::move(cells)});
        begin = end + 1;
    }
    return lines;
}

}  // namespace raadspoor::nlp
