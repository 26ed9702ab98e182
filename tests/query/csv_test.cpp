// CSV as spreadsheets of any country write it.
#include "query/print/csv.h"

#include <catch2/catch.hpp>

namespace raadspoor {

namespace {

/// "a|b / c|d": fields and rows.
std::string told(const std::string& text) {
    std::string rows;
    for (const query::CsvRow& row : query::read_csv(text)) {
        if (!rows.empty()) rows += " / ";
        for (std::size_t i = 0; i < row.fields.size(); ++i) rows += (i == 0 ? "" : "|") + row.fields[i];
    }
    return rows;
}

}  // namespace

TEST_CASE("a table is read as it was meant", "[csv]") {
    using Row = std::pair<const char*, const char*>;
    for (const auto& [text, wanted] :
         {Row{"document;citaat\r\nmotie.pdf;zorg\r\n", "document|citaat / motie.pdf|zorg"},
          Row{"document,citaat\nmotie.pdf,zorg", "document|citaat / motie.pdf|zorg"},
          Row{"document\tcitaat\nmotie.pdf\tzorg\n", "document|citaat / motie.pdf|zorg"},
          Row{"a;b\n\"zorg; en meer\";2", "a|b / zorg; en meer|2"},
          Row{"a;b\n\"zorg, en \"\"meer\"\"\";2", "a|b / zorg, en \"meer\"|2"},
          Row{"a;b\n\"twee\nregels\";2", "a|b / twee\nregels|2"}, Row{"a;b\n\n\n1;2\n", "a|b / 1|2"},
          Row{"a;b\n;\n", "a|b / |"}, Row{"a;b;c\n1;2\n", "a|b|c / 1|2"},
          Row{"a;b\n\"open;2\n", "a|b / open;2\n"}, Row{"", ""}, Row{"\n\n", ""}}) {
        INFO(text);
        CHECK(told(text) == wanted);
    }
}

TEST_CASE("a row of a table knows the line on which it begins", "[csv]") {
    const std::vector<query::CsvRow> rows = query::read_csv("a;b\n\"twee\nregels\";2\n\n3;4\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].line == 1);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].line == 5);
}

}  // namespace raadspoor
