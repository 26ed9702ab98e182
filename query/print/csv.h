// Tables of text: CSV as spreadsheets of any country read and write it.
//
//     CsvTable table{{"titel", "pagina"}};   table.add({{"titel", "=1+1"}, {"pagina", "2"}});
//     table.text() == BOM "titel;pagina\r\n\"'=1+1\";\"2\"\r\n"
//
//     read_csv("document;citaat\r\nmotie.pdf;\"zorg; en \"\"meer\"\"\"\r\n")
//         == {{"document", "citaat"}, {"motie.pdf", "zorg; en \"meer\""}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::query {

struct CsvRow {
    std::vector<std::string> fields;
    std::size_t line = 0;  ///< on which it begins, from 1

    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// The rows of a CSV text (RFC 4180), empty ones left out. The separator is the one of ; , and tab that the
/// first line has most of; quoted fields may hold line breaks. Any text is allowed: a quote that never closes
/// ends with the text. Linear.
std::vector<CsvRow> read_csv(std::string_view text);

/// What a row says in one column.
struct CsvField {
    std::string_view column;
    std::string text;
};

/// A table with named columns, as text: RFC 4180 with the semicolon that spreadsheets in this country expect,
/// behind a byte order mark. Every field below the names stands between quotes, and none is a formula: what a
/// spreadsheet would take for one gets an apostrophe before it (OWASP, CSV injection).
class CsvTable {
public:
    /// `columns` are plain words: without separators and quotes.
    explicit CsvTable(std::vector<std::string> columns);

    /// A row; a column that it says nothing in stays empty. Requires that there is a column of each name.
    void add(const std::vector<CsvField>& row);
    const std::string& text() const { return text_; }

private:
    std::vector<std::string> columns_;
    std::string text_ = "\xEF\xBB\xBF";
};

/// Undoes the apostrophe that CsvTable puts before what a spreadsheet would take for a formula.
std::string without_guard(std::string field);

}  // namespace raadspoor::query
