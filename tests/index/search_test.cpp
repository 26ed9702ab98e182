#include <catch2/catch.hpp>

#include "support.h"

namespace raadspoor {
namespace {

using index::Filter;
using index::Match;
using Op = Match::Op;

Match exact(const std::string& word) { return {Op::term, {{TermKind::exact, word}}, {}, 0}; }
/// As a question asks a word: itself, its stem, or a part with that stem.
Match word(const std::string& text, const std::string& stem) {
    return {Op::term, {{TermKind::exact, text}, {TermKind::stem, stem}, {TermKind::part, stem}}, {}, 0};
}
Match phrase(const std::vector<std::string>& words) {
    Match match{Op::phrase, {}, {}, 0};
    for (const std::string& text : words) match.terms.push_back({TermKind::exact, text});
    return match;
}
Match prefix(const std::string& text) { return {Op::prefix, {{TermKind::exact, text}}, {}, 0}; }
Match group(Op op, std::vector<Match> children, int distance = 0) { return {op, {}, std::move(children), distance}; }

/// Five papers: who sees the texts can tell what each question must find.
class Papers {
public:
    Papers() {
        index::Writer writer{folder_ / "raad.db", tests::analyse_words};
        add(writer, tests::paper("a.pdf", "Motie Ravijnjaar", "De raad stelt voorwaarden.\nHet college gaat door.", "2024-11-29"));
        add(writer, tests::paper("b.pdf", "Brief", "De randvoorwaarden zijn\f niet vervuld.\nDe voorwaarde blijft.", "2025-02-01", "brief"));
        add(writer, tests::paper("c.pdf", "Zorgakkoord", "De verschuiving van zorggeld.\nVan de verschuiving blijft niets.", "2025-03"));
        add(writer, tests::paper("d.pdf", "Ravijnjaar", std::string(700, 'x') + " einde.\nEen raad zonder college.", "2023", "notitie"));
        add(writer, tests::paper("e.pdf", "Lege scan", "", ""));
        writer.commit();
    }

    index::SearchResult search(const Match& match, const Filter& filter = {}, index::SearchOptions options = {}) const {
        options.limit = 100;
        return index::Reader{folder_ / "raad.db", tests::analyse_words}.search(match, filter, options);
    }

    /// The documents found, best first: "ba".
    std::string found(const Match& match, const Filter& filter = {}, index::SearchOptions options = {}) const {
        const index::Reader reader{folder_ / "raad.db", tests::analyse_words};
        std::string names;
        for (const index::PassageHit& hit : search(match, filter, options).hits) {
            const std::string name = reader.entry(hit.document)->path.substr(0, 1);
            if (names.find(name) == std::string::npos) names += name;
        }
        return names;
    }

    std::string sorted(const Match& match, const Filter& filter = {}) const {
        std::string names = found(match, filter);
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    tests::Folder folder_;
};

}  // namespace

TEST_CASE("each operator finds the documents it should", "[index]") {
    const Papers papers;
    CHECK(papers.sorted(exact("voorwaarden")) == "a");
    CHECK(papers.sorted(exact("randvoorwaarden")) == "b");
    CHECK(papers.sorted(word("voorwaarden", "voorwaard")) == "ab");
    CHECK(papers.sorted(phrase({"verschuiving", "van", "zorggeld"})) == "c");
    CHECK(papers.sorted(phrase({"van", "verschuiving"})).empty());
    CHECK(papers.sorted(phrase({"zijn", "niet"})) == "b");
    CHECK(papers.sorted(prefix("verschui")) == "c");
    CHECK(papers.sorted(prefix("v")) == "abc");
    CHECK(papers.sorted(group(Op::all, {exact("raad"), exact("college")})) == "ad");
    CHECK(papers.sorted(group(Op::all, {exact("raad"), exact("zorggeld")})).empty());
    CHECK(papers.sorted(group(Op::any, {exact("raad"), exact("zorggeld")})) == "acd");
    CHECK(papers.sorted(group(Op::none, {exact("raad"), exact("voorwaarden")})) == "d");
    CHECK(papers.sorted(group(Op::none, {group(Op::all, {}), exact("raad")})) == "bce");
    CHECK(papers.sorted(group(Op::near, {exact("raad"), exact("college")}, 1)) == "d");
    CHECK(papers.sorted(group(Op::near, {exact("raad"), exact("college")}, 3)) == "ad");
    CHECK(papers.sorted(group(Op::near, {phrase({"de", "raad"}), word("voorwaarde", "voorwaard")}, 1)) == "a");
    CHECK(papers.sorted(exact("zorgakkoord")) == "c");
    CHECK(papers.sorted(group(Op::all, {})) == "abcde");
    CHECK(papers.sorted(group(Op::any, {})).empty());
}

TEST_CASE("filters let through what they should", "[index]") {
    const Papers papers;
    const Match all = group(Op::all, {});
    CHECK(papers.sorted(all, {.kinds = {"brief", "notitie"}}) == "bd");
    CHECK(papers.sorted(all, {.titles = {"ravijnjaar"}}) == "ad");
    CHECK(papers.sorted(all, {.titles = {"ravijnjaar", "motie"}}) == "a");
    CHECK(papers.sorted(all, {.documents = {tests::id_of("c.pdf")}}) == "c");
    CHECK(papers.sorted(all, {.from = "2025"}) == "bc");
    CHECK(papers.sorted(all, {.from = "2025-03-15"}) == "c");
    CHECK(papers.sorted(all, {.until = "2024"}) == "ad");
    CHECK(papers.sorted(all, {.from = "2024-11-29", .until = "2024-11-29"}) == "a");
    CHECK(papers.sorted(exact("raad"), {.from = "2024"}) == "a");
}

TEST_CASE("a hit is a passage with its span and the words that match", "[index]") {
    const Papers papers;
    const index::SearchResult result = papers.search(word("voorwaarden", "voorwaard"));
    REQUIRE(result.hits.size() == 2);
    CHECK(result.hits[0].text == "De raad stelt voorwaarden.\nHet college gaat door.");
    CHECK(result.hits[0].span == Span{0, 49});
    CHECK(result.hits[0].highlights == std::vector<Span>{{14, 25}});
    CHECK(result.hits[1].highlights == std::vector<Span>{{7, 18}, {41, 51}});
    CHECK(result.documents == 2);
    CHECK(result.pages == 3);
    CHECK(result.passages == 2);
}

TEST_CASE("an exact word counts more than a stem or a part, a title more than a text", "[index]") {
    const Papers papers;
    CHECK(papers.found(word("voorwaarden", "voorwaard")).substr(0, 1) == "a");
    CHECK(papers.found(exact("ravijnjaar")).size() == 2);
    CHECK(papers.found(group(Op::any, {exact("scan"), exact("raad")})).substr(0, 1) == "e");
    CHECK(papers.found(group(Op::all, {}), {}, {.order = index::Order::newest_first}) == "cbade");
}

TEST_CASE("once as it was asked is worth more than often in another form", "[index]") {
    const tests::Folder folder;
    {
        index::Writer writer{folder / "raad.db", tests::analyse_words};
        add(writer, tests::paper("a.pdf", "Brief", "Voorwaarde, voorwaarde, voorwaarde, voorwaarde.", "2025"));
        add(writer, tests::paper("b.pdf", "Brief", "In dit lange stuk staat na veel andere woorden ook nog iets over voorwaarden.", "2020"));
        add(writer, tests::paper("c.pdf", "Brief", "Randvoorwaarden, randvoorwaarden, randvoorwaarden.", "2025"));
        writer.commit();
    }
    const index::Reader reader{folder / "raad.db", tests::analyse_words};
    std::string order;
    for (const index::PassageHit& hit : reader.search(word("voorwaarden", "voorwaard"), {}).hits) order += reader.entry(hit.document)->path[0];
    CHECK(order == "bac");
}

TEST_CASE("the passages of a document stand together, where its best one would", "[index]") {
    const tests::Folder folder;
    const std::string filling(600, 'x');
    {
        index::Writer writer{folder / "raad.db", tests::analyse_words};
        add(writer, tests::paper("a.pdf", "Brief", "Motie.\n" + filling + "\nEen motie, na een heel lang en omslachtig verhaal waar niemand op wacht."));
        add(writer, tests::paper("b.pdf", "Brief", "Een motie van de raad."));
        writer.commit();
    }
    const index::Reader reader{folder / "raad.db", tests::analyse_words};
    std::string order;
    for (const index::PassageHit& hit : reader.search(exact("motie"), {}).hits) order += reader.entry(hit.document)->path[0];
    CHECK(order == "aab");
}

TEST_CASE("a word in a heading counts more than one in the text below it", "[index]") {
    const tests::Folder folder;
    tests::Stored headed = tests::paper("a.pdf", "Brief", "Motie raad\nEen verhaal.", "2020");
    headed.document.blocks.push_back({BlockKind::heading, {0, 11}, 1, {}});
    {
        index::Writer writer{folder / "raad.db", tests::analyse_words};
        add(writer, tests::paper("b.pdf", "Brief", "Een verhaal.\nMotie raad", "2025"));
        add(writer, headed);
        writer.commit();
    }
    const index::Reader reader{folder / "raad.db", tests::analyse_words};
    const auto first = [&](const std::string& word) { return reader.entry(reader.search(exact(word), {}).hits.at(0).document)->path; };
    CHECK(first("motie") == "a.pdf");
    CHECK(first("verhaal") == "b.pdf");
}

TEST_CASE("facets count documents", "[index]") {
    const auto facets = Papers{}.search(group(Op::all, {})).facets;
    CHECK(facets.at("kind") == std::map<std::string, std::size_t>{{"brief", 1}, {"motie", 3}, {"notitie", 1}});
    CHECK(facets.at("year") == std::map<std::string, std::size_t>{{"2023", 1}, {"2024", 1}, {"2025", 2}});
}

TEST_CASE("no word is syntax", "[index]") {
    const Papers papers;
    const std::string hostile = GENERATE(as<std::string>{}, "", "\"", "\"\"", "'", "*", "raad*", "NEAR(a b)", "a OR b", "AND", "NOT", "^raad",
                                         "body:raad", "{body}:raad", "-", "(", ")", "+", "raad\" OR \"college", "'; DROP TABLE document; --",
                                         std::string("raad\0college", 12), "\x1f", "raad\x1f" "college", "\xff\xfe", std::string(100'000, 'a'));
    CHECK(papers.sorted(exact(hostile)).empty());
    CHECK(papers.sorted(phrase({"raad", hostile})).empty());
    CHECK(papers.sorted(group(Op::near, {exact("raad"), exact(hostile)}, 9)).empty());
    CHECK(papers.sorted(prefix(hostile)).empty());
    CHECK(papers.sorted(exact("raad")) == "ad");
}

TEST_CASE("a search that runs out of time says so", "[index]") {
    const index::SearchResult result = Papers{}.search(exact("raad"), {}, {.milliseconds = 0});
    CHECK(result.partial);
    CHECK(result.hits.empty());
}

}  // namespace raadspoor
