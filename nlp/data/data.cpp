#include "nlp/data/data.h"

namespace raadspoor::nlp::data {

namespace {

/// Takes what stands before the next `separator` off the front of `text`.
std::string_view cut(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view piece = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return piece;
}

}  // namespace

std::vector<Row> rows(std::string_view table) {
    std::vector<Row> found;
    while (!table.empty()) {
        std::string_view line = cut(table, '\n');
        if (line.empty() || line.front() == '#') continue;
        Row row;
        while (!line.empty()) row.push_back(cut(line, '\t'));
        found.push_back(std::move(row));
    }
    return found;
}

}  // namespace raadspoor::nlp::data
