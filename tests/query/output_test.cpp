// Names, and what strangers wrote, on a terminal.
#include "query/print/output.h"
#include "query/forms/keeping_forms.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <string>

#include "query/print/harmless.h"

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

TEST_CASE("what a stranger wrote steers no terminal, and our own bold stays", "[query]") {
    struct Row {
        std::string text, told;
    };
    const Row row = GENERATE(Row{"de raad\n\tzegt ja\n", "de raad\n\tzegt ja\n"},
                             Row{"\x1b[1mja\x1b[0m", "\x1b[1mja\x1b[0m"},
                             Row{"\x1b[31m-5\x1b[0;32m", "\x1b[31m-5\x1b[0;32m"}, Row{"\x1b[2J", "\\x1b[2J"},
                             Row{"\x1b]0;titel\a", "\\x1b]0;titel\\x07"}, Row{"\x1b[1", "\\x1b[1"},
                             Row{"a\u009b31mb", "a\\xc2\\x9b31mb"}, Row{"a\rb\x7f", "a\\x0db\\x7f"},
                             Row{"\u202eneen\u202c", "\\xe2\\x80\\xaeneen\\xe2\\x80\\xac"},
                             Row{"\xe2\x82", "\\xe2\\x82"}, Row{"“één” – 5 °C", "“één” – 5 °C"});
    CHECK(query::harmless(row.text) == row.told);
}

TEST_CASE("JSON says the same, and steers no terminal", "[query]") {
    const std::string text = "a\u009b31m \u202eneen\u202c \x7f “één” €";
    const std::string json = query::harmless_json(nlohmann::json(text).dump());
    CHECK(nlohmann::json::parse(json) == text);
    CHECK(json == "\"a\\u009b31m \\u202eneen\\u202c \\u007f “één” €\"");
}
TEST_CASE("of a database that was replaced nobody says that nothing is missing", "[output]") {
    query::RepairAnswer answer;
    CHECK(query::as_text(answer, {}) == "De database is in orde.\n");
    answer.kept = "raad.db.beschadigd";
    const std::string text = query::as_text(answer, {});
    CHECK(text.find("er kunnen stukken ontbreken") != std::string::npos);
    CHECK(text.find("in orde") == std::string::npos);
}
