// Every quotation in every answer stands on its page, over the sample papers. Over other papers, by hand:
//
//     RAADSPOOR_PAPERS=stukken:brieven build/release/tests/promises/test_promises '[.papers]'
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/promises/promises.h"

namespace raadspoor {

namespace {

using tests::Corpus;
using tests::Json;
using tests::Promises;
using tests::Stands;

/// What is asked: every command that quotes, with questions and topics of all sorts.
const std::vector<std::vector<std::string>>& commands() {
    static const std::vector<std::vector<std::string>> all{
        {"search", "gemeente OR raad OR college OR kosten", "--limit", "500"},
        {"search", "randvoorwaarden", "--limit", "500"},
        {"search", "\"lokaal eigendom\" OR opvang* OR jeugd* OR warmtenet", "--limit", "500"},
        {"trace", "lokaal eigendom"},
        {"trace", "vergoeding van de kosten door het Rijk"},
        {"trace", "structureel 3% van het regionale zorgbudget voor preventie"},
        {"trace", "onafhankelijke uitvoeringstoets"},
        {"trace", "maximaal 150 plekken"},
        {"trace", "aansluitkosten"},
        {"conditions", "--all"},
        {"positions", "--all"},
        {"commitments", "--all"},
        {"amounts"},
        {"questions"},
        {"signatories"},
        {"motions"},
        {"votes", "--all"},
        {"advice"},
        {"meetings"},
        {"timeline"},
        {"references"},
        {"abbreviations"},
    };
    return all;
}

std::string said(const Promises& promises) {
    const Promises::Counts& it = promises.counts();
    std::string text = fmt::format(
        "{} quotations ({} in lines, {} in cells), {} highlights, {} spans; {} broken\n", it.quotations,
        it.in_lines, it.in_cells, it.highlights, it.spans, promises.broken().size());
    for (const std::string& sentence : promises.broken()) text += sentence + "\n";
    return text;
}

/// A list of quotations that `cite` makes, as `verify` finds them again.
Json verified(const Corpus& corpus, const std::string& question) {
    const auto list = corpus.folder().write("list.csv", corpus.print({"cite", question, "--format", "csv"}));
    return corpus.ask({"verify", list.string()});
}

void look_at_all(const Corpus& corpus, Promises& promises) {
    for (const std::vector<std::string>& command : commands())
        promises.look(command.front(), corpus.ask(command));
    promises.look("verify", verified(corpus, "gemeente"));
    for (const auto& [id, document] : corpus.documents())
        promises.look_at_analysis(document.path, corpus.ask({"analyse", document.path}));
}

Document two_pages() {
    Document document;
    document.text = "De raming voor de verbouwing van\nhet oude zwembad valt hoger uit.";
    document.pages.resize(2);
    document.pages[0].printed = "De raming voor de ver-\nbouwing van\n1Zie de brief.";
    document.repairs.push_back({RepairKind::note_mark, document.text.find(" valt"), "2"});
    document.pages[1].printed = "het oude   Datum\nzwembad2 valt   2 mei\nhoger uit.";
    return document;
}

}  // namespace

TEST_CASE("every quotation stands on its page, and every highlight in its quotation", "[promises]") {
    Promises promises{tests::samples().documents()};
    look_at_all(tests::samples(), promises);
    INFO(said(promises));
    CHECK(promises.counts().quotations > 2500);
    CHECK(promises.counts().highlights > 300);
    CHECK(promises.counts().spans > 2000);
    CHECK(promises.broken().empty());
}

TEST_CASE("a quotation one page off is noticed", "[promises]") {
    const Json list = tests::samples().ask({"conditions", "--all"});
    for (const int by : {-1, 1}) {
        Promises promises{tests::samples().documents()};
        promises.look("conditions", tests::with_pages_moved(list, by));
        CAPTURE(by, promises.counts().on_pages, promises.broken().size());
        CHECK(promises.counts().on_pages > 150);
        // Some words, such as a running title, stand on both pages.
        CHECK(promises.broken().size() * 100 >= promises.counts().on_pages * 99);
    }
}

TEST_CASE("a wrong word and a highlight beyond its quotation are noticed", "[promises]") {
    Json hit = tests::samples().ask({"search", "\"lokaal eigendom\"", "--limit", "1"}).at("hits").at(0);
    const auto broken = [&] {
        Promises promises{tests::samples().documents()};
        promises.look("search", hit);
        return promises.broken().size();
    };
    CHECK(broken() == 0);
    const Json good = hit;
    hit["quote"] = "niet " + hit["quote"].get<std::string>();
    CHECK(broken() == 1);
    hit = good;
    hit["highlights"][0][1] = 100000;
    CHECK(broken() == 1);
    hit = good;
    hit["document"]["id"] = "0000";
    CHECK(broken() == 1);
}

TEST_CASE("words stand on a page whole, in lines or in cells, or over its end", "[promises]") {
    const tests::PrintedWords pages{two_pages()};
    CHECK(pages.where("De raming voor de verbouwing", 1) == Stands::whole);
    CHECK(pages.where("raming voor de bouw", 1) == Stands::nowhere);
    CHECK(pages.where("voor de verbouwing van het oude zwembad valt hoger uit", 1) == Stands::in_lines);
    CHECK(pages.where("het oude zwembad valt hoger uit", 2) == Stands::in_lines);
    CHECK(pages.where("het oude zwembad valt hoger uit", 1) == Stands::nowhere);
    CHECK(pages.where("hoger uit. het oude", 2) == Stands::in_cells);
    CHECK(pages.where("oude Datum zwembad", 2) == Stands::whole);
    CHECK(pages.where("Zie de brief", 1) == Stands::whole);
    CHECK(pages.where("zwem", 2) == Stands::nowhere);
    CHECK(pages.where("valt hoger u", 2) == Stands::nowhere);
    CHECK(pages.where("De raming", 2) == Stands::nowhere);
    CHECK(pages.where("De raming", 0) == Stands::nowhere);
    CHECK(pages.where("De raming", 3) == Stands::nowhere);
    CHECK(pages.where("valt hoger uit.", 2, 9) == Stands::in_lines);
}

TEST_CASE("every quotation stands on its page in the papers that are named", "[.papers]") {
    const char* named = std::getenv("RAADSPOOR_PAPERS");
    std::vector<std::string> folders;
    std::istringstream in(named != nullptr ? named : "");
    for (std::string folder; std::getline(in, folder, ':');) folders.push_back(folder);
    REQUIRE_FALSE(folders.empty());
    const Corpus corpus{folders};
    Promises promises{corpus.documents()};
    look_at_all(corpus, promises);
    fmt::print("{} papers: {}", corpus.documents().size(), said(promises));
    CHECK(promises.broken().empty());
}

}  // namespace raadspoor
