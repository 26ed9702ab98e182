// Names on a terminal.
#include "query/print/output.h"

#include <catch2/catch.hpp>

#include <string>

using namespace raadspoor;

TEST_CASE("a name steers no terminal and turns no line", "[query]") {
    struct Row {
        std::string path, told;
    };
    const Row row =
        GENERATE(Row{"a/één brief.pdf", "a/één brief.pdf"}, Row{"a\x1b[31m.txt", "a\\x1b[31m.txt"},
                 Row{"a\u009b31m.txt", "a\\xc2\\x9b31m.txt"}, Row{"a\u00a0b", "a\u00a0b"},
                 Row{"a\u202efdp.txt", "a\\xe2\\x80\\xaefdp.txt"},
                 Row{"\u2066x\u2069\u200f\u061c", "\\xe2\\x81\\xa6x\\xe2\\x81\\xa9\\xe2\\x80\\x8f\\xd8\\x9c"},
                 Row{"\xff", "\\xff"}, Row{"a–b€😀", "a–b€😀"});
    CHECK(query::printable_path(row.path) == row.told);
}
