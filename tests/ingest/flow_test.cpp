#include <catch2/catch.hpp>

#include "ingest/flow/flow.h"

namespace raadspoor::ingest {

namespace {

FlowLine line(const std::vector<std::string>& words, int page = -1) {
    FlowLine made{{}, page};
    for (const std::string& word : words) made.words.push_back({word, {}, Gap::blank, false, {}});
    return made;
}

}  // namespace

TEST_CASE("a hyphen at a line's end goes where Dutch breaks words, and stays where it belongs to the word",
          "[ingest]") {
    const auto [before, after, kept] = GENERATE(table<std::string, std::string, bool>({
        {"gezondheids-", "bevordering", false},
        {"samen-", "werking.", false},
        {"(rand-", "voorwaarden", false},
        {"Midden-", "Groningen", true},
        {"hulp-", "en", true},
        {"zorg-", "of", true},
        {"VNG-", "bestuur", true},
        {"IZA-", "doelen", true},
        {"2024-", "2026", true},
        {"e-", "mail", true},
        {"Noord-", "Holland,", true},
        {"M50-", "overleg", true},
    }));
    INFO(before << " / " << after);
    CHECK(keeps_hyphen(before, after) == kept);
}

TEST_CASE("a word broken over two pages is one word on both", "[ingest]") {
    Document document;
    document.pages = {{1, "1"}, {2, "2"}};
    assemble({{.lines = {line({"de", "gezondheids-"}, 0)}},
              {.continues = true, .interrupted = true, .lines = {line({"bevordering", "van"}, 1)}}},
             document);
    CHECK(document.text == "de gezondheidsbevordering van");
    CHECK(pages_of(document, {3, 25}) == std::vector<int>{1, 2});
    CHECK(page_at(document, 3) == 1);
    CHECK(page_at(document, 20) == 2);
    REQUIRE(document.repairs.size() == 2);
    CHECK(document.repairs[0] == Repair{RepairKind::line_hyphen, 14, "-\n"});
    CHECK(document.repairs[1].kind == RepairKind::interruption);
    REQUIRE(document.words.size() == 4);
    CHECK(document.words[1].span.of(document.text) == "gezondheids");
    CHECK(document.words[2].span.of(document.text) == "bevordering");
}

TEST_CASE("a link ends where its broken word does", "[ingest]") {
    Document document;
    document.pages = {{1, "1"}};
    FlowLine linked = line({"zie", "gezondheids-"}, 0);
    linked.words[1].uri = "https://www.voorbeeld.nl/";
    linked.words.push_back({"2", {}, Gap::none, true, {}});
    assemble({{.lines = {linked, line({"bevordering"}, 0)}}}, document);
    REQUIRE(document.links.size() == 1);
    CHECK(document.links[0].span.of(document.text) == "gezondheids");
    CHECK(document.repairs ==
          std::vector<Repair>{{RepairKind::note_mark, 15, "2"}, {RepairKind::line_hyphen, 15, "-\n"}});
}

TEST_CASE("a web address that a line breaks is whole, and other words beside it are not joined", "[ingest]") {
    const auto joined = [](const std::string& before, const std::string& after, const std::string& uri) {
        Document document;
        document.pages = {{1, "1"}};
        std::vector<FlowLine> lines = {line({"zie", before}, 0), line({after, "verder"}, 0)};
        lines[0].words[1].uri = lines[1].words[0].uri = uri;
        assemble({{.lines = lines}}, document);
        return document.text;
    };
    const std::string uri = "https://voorbeeld.nl/2021-04/het-sociaal-domein_def.pdf";
    CHECK(joined("https://voorbeeld.nl/2021-04/het-sociaal-", "domein_def.pdf", uri) ==
          "zie " + uri + " verder");
    CHECK(joined("https://voorbeeld.nl/2021-04/", "het-sociaal-domein_def.pdf.", uri) ==
          "zie " + uri + ". verder");
    CHECK(joined("https://voorbeeld.nl/het-sociaal-", "domein_def.pdf", "") ==
          "zie https://voorbeeld.nl/het-sociaal-domein_def.pdf verder");
    CHECK(joined("https://voorbeeld.nl/", "ons", "") == "zie https://voorbeeld.nl/\nons verder");
    CHECK(joined("https://voorbeeld.nl/", "ons", "https://voorbeeld.nl/") ==
          "zie https://voorbeeld.nl/\nons verder");
    CHECK(joined("gezondheids-", "bevordering", uri) == "zie gezondheidsbevordering verder");
}

TEST_CASE("a note's mark is lifted out of the text and recorded", "[ingest]") {
    Document document;
    FlowLine marked = line({"in", "2026"});
    marked.words.push_back({"3", {}, Gap::none, true, {}});
    marked.words.push_back({",", {}, Gap::none, false, {}});
    assemble({{.lines = {marked}}}, document);
    CHECK(document.text == "in 2026,");
    CHECK(document.repairs == std::vector<Repair>{{RepairKind::note_mark, 7, "3"}});
}

TEST_CASE("blocks are told apart by an empty line, lines by a break, cells by a tab", "[ingest]") {
    Document document;
    FlowLine cells = line({"De", "griffier,"});
    cells.words.push_back({"De", {}, Gap::cell, false, {}});
    cells.words.push_back({"voorzitter,", {}, Gap::blank, false, {}});
    assemble({{.lines = {line({"een", "regel"}), line({"nog", "een"})}},
              {.kind = BlockKind::list_item, .level = 1, .marked = true, .lines = {line({"•", "punt"})}},
              {.lines = {cells}}},
             document);
    CHECK(document.text == "een regel\nnog een\n\n• punt\n\nDe griffier,\tDe voorzitter,");
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[1].marker.of(document.text) == "•");
    CHECK(document.blocks[2].span.of(document.text) == "De griffier,\tDe voorzitter,");
}

}  // namespace raadspoor::ingest
