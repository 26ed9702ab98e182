// What stands first among what was found.
#include <catch2/catch.hpp>

#include "index/passages/contents.h"
#include "support.h"

namespace raadspoor {
namespace {

using index::Match;

Match exact(const std::string& word) { return {Match::Op::term, {{TermKind::exact, word}}, {}, 0}; }
/// As a question asks a word: itself, its stem, or a part with that stem.
Match word(const std::string& text, const std::string& stem) {
    return {
        Match::Op::term, {{TermKind::exact, text}, {TermKind::stem, stem}, {TermKind::part, stem}}, {}, 0};
}

}  // namespace

TEST_CASE("once as it was asked is worth more than often in another form", "[index]") {
    const tests::Folder folder;
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        add(*writer,
            tests::paper("a.pdf", "Brief", "Voorwaarde, voorwaarde, voorwaarde, voorwaarde.", "2025"));
        add(*writer,
            tests::paper("b.pdf", "Brief",
                         "In dit lange stuk staat na veel andere woorden ook nog iets over voorwaarden.",
                         "2020"));
        add(*writer,
            tests::paper("c.pdf", "Brief", "Randvoorwaarden, randvoorwaarden, randvoorwaarden.", "2025"));
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    std::string order;
    for (const index::PassageHit& hit : reader->search(word("voorwaarden", "voorwaard"), {}).hits)
        order += reader->entry(hit.document)->path[0];
    CHECK(order == "bac");
}

TEST_CASE("the passages of a document stand together, where its best one would", "[index]") {
    const tests::Folder folder;
    const std::string filling(600, 'x');
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        add(*writer,
            tests::paper("a.pdf", "Brief",
                         "Motie.\n" + filling +
                             "\nEen motie, na een heel lang en omslachtig verhaal waar niemand op wacht."));
        add(*writer, tests::paper("b.pdf", "Brief", "Een motie van de raad."));
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    std::string order;
    for (const index::PassageHit& hit : reader->search(exact("motie"), {}).hits)
        order += reader->entry(hit.document)->path[0];
    CHECK(order == "aab");
}

TEST_CASE("a word in a heading counts more than one in the text below it", "[index]") {
    const tests::Folder folder;
    tests::Stored headed = tests::paper("a.pdf", "Brief", "Motie raad\nEen verhaal.", "2020");
    headed.document.blocks.push_back({BlockKind::heading, {0, 11}, 1, {}});
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        add(*writer, tests::paper("b.pdf", "Brief", "Een verhaal.\nMotie raad", "2025"));
        add(*writer, headed);
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const auto first = [&](const std::string& word) {
        return reader->entry(reader->search(exact(word), {}).hits.at(0).document)->path;
    };
    CHECK(first("motie") == "a.pdf");
    CHECK(first("verhaal") == "b.pdf");
}

TEST_CASE("no document goes before the others with more than three passages", "[index]") {
    const tests::Folder folder;
    const std::string filling(600, 'x');
    std::string report;
    for (int i = 0; i < 6; ++i) report += "Een motie.\n" + filling + "\n";
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        add(*writer, tests::paper("a.pdf", "Motie", report));
        add(*writer,
            tests::paper(
                "b.pdf", "Brief",
                "Ergens in een omslachtig verhaal waar niemand op wacht wordt ook nog een motie genoemd."));
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const auto found = [&](std::size_t limit, std::size_t offset) {
        std::string names;
        for (const index::PassageHit& hit :
             reader->search(exact("motie"), {}, {.limit = limit, .offset = offset}).hits)
            names += reader->entry(hit.document)->path[0];
        return names;
    };
    CHECK(found(4, 0) == "aaab");
    CHECK(found(4, 4) == "aaa");
    CHECK(found(10, 0) == "aaaaaab");
    CHECK(reader->search(exact("motie"), {}, {.limit = 1}).hits.at(0).in_document == 6);
}

TEST_CASE("a table of contents stands behind the text it points to", "[index]") {
    const tests::Folder folder;
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        add(*writer,
            tests::paper("a.pdf", "Nota",
                         "Voorwaarden 1\nVoorwaarden van de raad 4\nVoorwaarden van het college 8", "2025"));
        add(*writer,
            tests::paper("b.pdf", "Nota",
                         "In dit lange stuk staat na veel andere woorden ook nog iets over een voorwaarde.",
                         "2020"));
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const auto result = reader->search(word("voorwaarden", "voorwaard"), {});
    REQUIRE(result.hits.size() == 2);
    CHECK(reader->entry(result.hits[0].document)->path == "b.pdf");
}

TEST_CASE("contents are told from text by their page numbers", "[index]") {
    using index::lists_contents;
    CHECK(lists_contents("1 Inleiding 4\n\n2 Waar gaan we naartoe? 8\n\n3 Afspraken 9"));
    CHECK(lists_contents("3.2 Regionale samenwerking ........ 13\n3.3 Eerstelijnszorg ..... 14"));
    CHECK(lists_contents("Bijlagen . . . . . . . . 27"));
    CHECK(lists_contents("Samenvatting …… 3"));
    CHECK_FALSE(
        lists_contents("In 2024 waren dat er 13.\nIn 2025 waren dat er 14.\nIn 2026 zijn dat er 15."));
    CHECK_FALSE(lists_contents("Aantal 300\nWaarvan nieuw 12\nTotaal 40"));
    CHECK_FALSE(lists_contents("Een zin die eindigt met puntjes...\nEn nog een."));
    CHECK_FALSE(lists_contents("2024\n2025\n2026"));
    CHECK_FALSE(lists_contents(""));
}

}  // namespace raadspoor
