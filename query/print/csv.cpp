#include "query/print/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

namespace raadspoor::query {

namespace {

char separator_of(std::string_view text) {
    std::map<char, int> counts{{';', 0}, {',', 0}, {'\t', 0}};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n') break;
        if (const auto count = counts.find(c); count != counts.end()) ++count->second;
    }
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

/// Reads fields one after the other.
class CsvFields {
public:
    explicit CsvFields(std::string_view text) : text_{text}, separator_{separator_of(text)} {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row{{}, line_};
            do row.fields.push_back(field());
            while (taken(separator_));
            taken('\r');
            if (taken('\n')) ++line_;
            if (row.fields.size() > 1 || !row.fields.front().empty()) rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    bool taken(char c) {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    std::string field() {
        std::string value;
        if (taken('"')) value = quoted();
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
            ++at_;
        return value.append(text_.substr(begin, at_ - begin));
    }

    std::string quoted() {
        std::string value;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"' && !taken('"')) break;
            if (c == '\n') ++line_;
            value += c;
        }
        return value;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, line_ = 1;
};

bool is_formula(std::string_view field) {
    return !field.empty() && std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos;
}

std::string quoted(std::string_view text) {
    std::string field = is_formula(text) ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') field += '"';
        field += c;
    }
    return field + '"';
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text) { return CsvFields{text}.rows(); }

CsvTable::CsvTable(std::vector<std::string> columns) : columns_{std::move(columns)} {
    text_ += fmt::format("{}\r\n", fmt::join(columns_, ";"));
}

void CsvTable::add(const std::vector<CsvField>& row) {
    std::vector<std::string> fields(columns_.size(), quoted({}));
    for (const CsvField& it : row) {
        const auto column = std::find(columns_.begin(), columns_.end(), it.column);
        assert(column != columns_.end());
        fields[static_cast<std::size_t>(column - columns_.begin())] = quoted(it.text);
    }
    text_ += fmt::format("{}\r\n", fmt::join(fields, ";"));
}

std::string without_guard(std::string field) {
    if (field.starts_with('\'') && is_formula(std::string_view(field).substr(1))) field.erase(0, 1);
    return field;
}

}  // namespace raadspoor::query
