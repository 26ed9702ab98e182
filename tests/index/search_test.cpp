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
Match group(Op op, std::vector<Match> children, int distance = 0) {
    return {op, {}, std::move(children), distance};
}

/// Five papers: who sees the texts can tell what each question must find.
class Papers {
public:
    Papers() {
        const auto writer = index::open_writer(folder_ / "raad.db", tests::analyse_words);
        add(*writer, tests::paper("a.pdf", "Motie Ravijnjaar",
                                  "De raad stelt voorwaarden.\nHet college gaat door.", "2024-11-29"));
        add(*writer,
            tests::paper("b.pdf", "Brief", "De randvoorwaarden zijn\f niet vervuld.\nDe voorwaarde blijft.",
                         "2025-02-01", DocumentKind::brief));
        add(*writer,
            tests::paper("c.pdf", "Zorgakkoord",
                         "De verschuiving van zorggeld.\nVan de verschuiving blijft niets.", "2025-03"));
        add(*writer,
            tests::paper("d.pdf", "Ravijnjaar", std::string(700, 'x') + " einde.\nEen raad zonder college.",
                         "2023", DocumentKind::notitie));
        add(*writer, tests::paper("e.pdf", "Lege scan", "", ""));
        writer->commit();
    }

    std::unique_ptr<index::Reader> reader() const {
        return index::open_reader(folder_ / "raad.db", tests::analyse_words);
    }

    index::SearchResult search(const Match& match, const Filter& filter = {},
                               index::SearchOptions options = {}) const {
        options.limit = 100;
        return reader()->search(match, filter, options);
    }

    /// The documents found, best first: "ba".
    std::string found(const Match& match, const Filter& filter = {},
                      index::SearchOptions options = {}) const {
        const auto reader = index::open_reader(folder_ / "raad.db", tests::analyse_words);
        std::string names;
        for (const index::PassageHit& hit : search(match, filter, options).hits) {
            const std::string name = reader->entry(hit.document)->path.substr(0, 1);
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
    CHECK(papers.sorted(group(Op::near, {phrase({"de", "raad"}), word("voorwaarde", "voorwaard")}, 1)) ==
          "a");
    CHECK(papers.sorted(exact("zorgakkoord")) == "c");
    CHECK(papers.sorted(group(Op::all, {})) == "abcde");
    CHECK(papers.sorted(group(Op::any, {})).empty());
}

TEST_CASE("filters let through what they should", "[index]") {
    const Papers papers;
    const Match all = group(Op::all, {});
    CHECK(papers.sorted(all, {.kinds = {DocumentKind::brief, DocumentKind::notitie}}) == "bd");
    CHECK(papers.sorted(all, {.titles = {"ravijnjaar"}}) == "ad");
    CHECK(papers.sorted(all, {.titles = {"ravijnjaar", "motie"}}) == "a");
    CHECK(papers.sorted(all, {.documents = {tests::id_of("c.pdf")}}) == "c");
    CHECK(papers.sorted(all, {.from = "2025"}) == "bc");
    CHECK(papers.sorted(all, {.from = "2025-03-15"}) == "c");
    CHECK(papers.sorted(all, {.until = "2024"}) == "ad");
    CHECK(papers.sorted(all, {.from = "2024-11-29", .until = "2024-11-29"}) == "a");
    CHECK(papers.sorted(exact("raad"), {.from = "2024"}) == "a");
}

TEST_CASE("what a filter excludes does not answer", "[index]") {
    const Papers papers;
    const Match all = group(Op::all, {});
    CHECK(papers.sorted(all, {.excluded = {{.kinds = {DocumentKind::brief, DocumentKind::notitie}}}}) ==
          "ace");
    CHECK(papers.sorted(all, {.excluded = {{.kinds = {DocumentKind::brief}}, {.from = "2025-03"}}}) == "ade");
    CHECK(papers.sorted(all, {.excluded = {{.titles = {"ravijnjaar"}}}}) == "bce");
    CHECK(papers.sorted(all, {.kinds = {DocumentKind::motie},
                              .excluded = {{.documents = {tests::id_of("c.pdf")}}}}) == "ae");
    CHECK(papers.sorted(exact("raad"), {.excluded = {{.until = "2023"}}}) == "a");
}

TEST_CASE("a passage answers by the statements it holds, or does not", "[index]") {
    const tests::Folder folder;
    tests::Stored stored = tests::paper(
        "a.pdf", "Brief", "De raad stelt een eis.\n" + std::string(600, 'x') + "\nDe raad gaat door.");
    stored.analysis.annotations.conditions.push_back({.span = {14, 21}});
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        add(*writer, stored);
        add(*writer, tests::paper("b.pdf", "Brief", "De raad zwijgt."));
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const auto found = [&](const Match& match, const Filter& filter) {
        std::string texts;
        for (const index::PassageHit& hit : reader->search(match, filter).hits)
            texts += hit.text.substr(0, 13) + "|";
        return texts;
    };
    const Filter with{.contains = {Kind::condition}}, without{.excluded = {{.contains = {Kind::condition}}}};
    CHECK(found(exact("raad"), with) == "De raad stelt|");
    CHECK(found(exact("raad"), without) == "De raad zwijg|De raad gaat |");
    CHECK(found(group(Op::all, {}), with) == "De raad stelt|");
    CHECK(reader->search(group(Op::all, {}), without).documents == 2);
    CHECK(reader->documents(with).size() == 1);
    CHECK(reader->documents(without).size() == 2);
    CHECK(found(exact("raad"), {.contains = {Kind::vote}}).empty());
}

TEST_CASE("senders and signatories are found by whole words of their names", "[index]") {
    const tests::Folder folder;
    tests::Stored stored = tests::paper("a.pdf", "Brief", "Tekst.");
    stored.analysis.metadata.sender = "Gemeente Zeist";
    stored.analysis.annotations.signatories.push_back({.name = "J. de Vries"});
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        add(*writer, stored);
        add(*writer, tests::paper("b.pdf", "Brief", "Tekst."));
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->documents({.senders = {"utrecht", "zeist"}}).size() == 1);
    CHECK(reader->documents({.senders = {"zei"}}).empty());
    CHECK(reader->documents({.signatories = {"de vries"}}).size() == 1);
    CHECK(reader->documents({.signatories = {"vrie"}}).empty());
    CHECK(reader->search(group(Op::all, {}), {}).facets.contains("sender_words") == false);
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

TEST_CASE("the pages counted are those of the words, also of a passage over a page break", "[index]") {
    const Papers papers;
    CHECK(papers.search(exact("randvoorwaarden")).pages == 1);
    CHECK(papers.search(exact("vervuld")).pages == 1);
    CHECK(papers.search(phrase({"zijn", "niet"})).pages == 2);
    CHECK(papers.search(group(Op::any, {exact("vervuld"), exact("randvoorwaarden")})).pages == 2);
    CHECK(papers.search(exact("vervuld")).pages_exact);
    CHECK(papers.search(group(Op::all, {}), {.titles = {"brief"}}).pages == 2);
}

TEST_CASE("when many passages over page breaks answer, the pages they touch count, and that is told",
          "[index]") {
    constexpr int papers = 400;
    const tests::Folder folder;
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        for (int i = 0; i < papers; ++i)
            add(*writer, tests::paper(std::to_string(i), "Brief", "Het begin\f en einde."));
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const index::SearchResult result = reader->search(exact("begin"), {});
    CHECK(result.passages == papers);
    CHECK(result.pages == 2 * papers);
    CHECK_FALSE(result.pages_exact);
}

TEST_CASE("an exact word counts more than a stem or a part, a title more than a text", "[index]") {
    const Papers papers;
    CHECK(papers.found(word("voorwaarden", "voorwaard")).substr(0, 1) == "a");
    CHECK(papers.found(exact("ravijnjaar")).size() == 2);
    CHECK(papers.found(group(Op::any, {exact("scan"), exact("raad")})).substr(0, 1) == "e");
    CHECK(papers.found(group(Op::all, {}), {}, {.order = index::Order::newest_first}) == "cbade");
}

TEST_CASE("the words of the index are told with the number of passages that hold them", "[index]") {
    const Papers papers;
    const auto words = [&](const std::string& prefix, int milliseconds = 1000) {
        std::string told;
        papers.reader()->words(
            prefix,
            [&](std::string_view term, std::size_t passages) {
                told += std::string(term) + ' ' + std::to_string(passages) + ' ';
            },
            milliseconds);
        return told;
    };
    CHECK(words("verschu") == "verschuiving 1 ");
    CHECK(words("zorg") == "zorgakkoord 1 zorggeld 1 ");
    CHECK(words("ravijn") == "ravijnjaar 2 ");
    CHECK(words("\xff\xff").empty());
    CHECK(words("", 0).empty());
    CHECK(words("").starts_with("blijft 2 brief 1 college 2 "));
}

TEST_CASE("an abbreviation is looked up in any case, the most used meaning first", "[index]") {
    const tests::Folder folder;
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        for (const char* const name : {"a.pdf", "b.pdf", "c.pdf"}) {
            tests::Stored stored = tests::paper(name, "Brief", "Tekst.");
            stored.analysis.abbreviations.push_back(
                {"HLO", name[0] == 'a' ? "Algemeen Overleg" : "Hoofdlijnenakkoord Ouderenzorg", {0, 5}});
            add(*writer, stored);
        }
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->written_out("hlo") ==
          std::vector<std::string>{"Hoofdlijnenakkoord Ouderenzorg", "Algemeen Overleg"});
    CHECK(reader->written_out("HL").empty());
    CHECK(reader->written_out("%").empty());
}

TEST_CASE("facets count documents", "[index]") {
    const auto facets = Papers{}.search(group(Op::all, {})).facets;
    CHECK(facets.at("kind") ==
          std::map<std::string, std::size_t>{{"brief", 1}, {"motie", 3}, {"notitie", 1}});
    CHECK(facets.at("year") == std::map<std::string, std::size_t>{{"2023", 1}, {"2024", 1}, {"2025", 2}});
}

TEST_CASE("no word is syntax", "[index]") {
    const Papers papers;
    const std::string hostile =
        GENERATE(as<std::string>{}, "", "\"", "\"\"", "'", "*", "raad*", "NEAR(a b)", "a OR b", "AND", "NOT",
                 "^raad", "body:raad", "{body}:raad", "-", "(", ")", "+", "raad\" OR \"college",
                 "'; DROP TABLE document; --", std::string("raad\0college", 12), "\x1f",
                 "raad\x1f"
                 "college",
                 "\xff\xfe", std::string(100'000, 'a'));
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
