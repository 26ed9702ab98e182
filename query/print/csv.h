// Tables of text: CSV as spreadsheets of any country write it.
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
[[nodiscard]] std::vector<CsvRow> read_csv(std::string_view text);

}  // namespace raadspoor::query
