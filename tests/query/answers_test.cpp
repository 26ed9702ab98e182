// tests/examples/answers.txt: each question with the documents of the sample corpus that it finds, or what it
// is told instead.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

#include "ingest/files/find_files.h"
#include "ingest/kinds/read.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/question/asking.h"
#include "query/question/passage.h"
#include "query/question/usage_error.h"
#include "tests/support/folder.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

/// The sample corpus, in a database that is made once.
const index::Reader& samples() {
    static const tests::Folder folder;
    static const std::unique_ptr<index::Reader> reader = [] {
        const fs::path database = folder / "raad.db";
        const auto writer = index::open_writer(database, nlp::terms);
        for (const fs::path& file : ingest::find_files({RAADSPOOR_SOURCE_DIR "/corpus/samples"}).files)
            if (const Result<Document> document = ingest::read(file)) {
                const std::string path = file.filename().string();
                writer->add(*document, nlp::analyse(*document),
                            {path, document->bytes, 0, document->id, {}, {}});
            }
        writer->commit();
        return index::open_reader(database, nlp::terms);
    }();
    return *reader;
}

/// "2022-02-17-notulen" for 2022-02-17-oosterhage-notulen-raadsvergadering.pdf.
std::string label_of(const std::string& path) {
    constexpr std::size_t date = 10;
    const std::size_t begin = path.find('-', date + 1);
    return path.substr(0, date) + path.substr(begin, path.find_first_of("-.", begin + 1) - begin);
}

std::string joined(const Names& names) {
    constexpr std::size_t most = 12;
    if (names.size() > most) return std::to_string(names.size()) + " documenten";
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : " ") + name;
    return all.empty() ? "niets" : all;
}

index::SearchResult search(const std::string& question) {
    const query::Question asked = query::ask(samples(), question);
    return samples().search(asked.match, asked.filter, {.limit = 10'000});
}

/// The labels of the documents found, in order, the number of them when they are many, or "✗" and the
/// complaint.
std::string answer(const std::string& question) {
    try {
        Names names;
        for (const index::PassageHit& hit : search(question).hits)
            names.push_back(label_of(fs::path(samples().entry(hit.document)->path).filename().string()));
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return joined(names);
    } catch (const query::UsageError& error) {
        return std::string("✗ ") + error.what();
    }
}

}  // namespace

TEST_CASE("a question finds the documents that its row says", "[answers]") {
    const std::string arrow = " ⇒ ";
    for (const std::string& row : tests::examples("answers.txt")) {
        const std::string question = row.substr(0, row.find(arrow));
        CHECK(question + arrow + answer(question) == row);
    }
}

TEST_CASE("totals and facets count what the hits show", "[answers]") {
    for (const std::string question :
         {"windpark", "motie", "voorwaarden", "soort:motie", "bevat:voorwaarde jeugd*", "raad OR college",
          "windpark -soort:brief"}) {
        INFO(question);
        const index::SearchResult result = search(question);
        std::map<std::string, std::size_t> passages;
        std::map<std::string, std::size_t> kinds, years;
        for (const index::PassageHit& hit : result.hits) ++passages[hit.document];
        for (const auto& [id, count] : passages) {
            const Metadata metadata = samples().entry(id)->metadata;
            ++kinds[std::string(name_of(metadata.kind))];
            if (!metadata.date.empty()) ++years[metadata.date.substr(0, 4)];
        }
        CHECK(result.passages == result.hits.size());
        CHECK(result.documents == passages.size());
        CHECK(result.facets.at("kind") == kinds);
        CHECK(result.facets.at("year") == years);
        for (const index::PassageHit& hit : result.hits) CHECK(hit.in_document == passages.at(hit.document));
    }
}

TEST_CASE("pages of an answer hold every passage once", "[answers]") {
    const query::Question asked = query::ask(samples(), "raad OR college");
    const index::SearchResult whole = samples().search(asked.match, asked.filter, {.limit = 10'000});
    std::set<std::pair<std::string, std::size_t>> met;
    for (std::size_t offset = 0; offset < whole.passages; offset += 10)
        for (const index::PassageHit& hit :
             samples().search(asked.match, asked.filter, {.limit = 10, .offset = offset}).hits)
            CHECK(met.emplace(hit.document, hit.span.begin).second);
    CHECK(met.size() == whole.passages);
}

TEST_CASE("a quotation is a piece of the document with the words that were asked", "[answers]") {
    for (const std::string question : {"windpark", "voorwaarden", "\"lokaal eigendom\"", "jeugd*",
                                       "NEAR(raad college, 5)", "bewoner kosten"}) {
        INFO(question);
        for (const index::PassageHit& hit : search(question).hits) {
            const query::Quotation quotation = query::quote(hit);
            const Document document = samples().document(hit.document);
            CHECK(quotation.span.end <= document.text.size());
            CHECK(quotation.text.size() <= 460);
            CHECK((hit.highlights.empty() || !quotation.highlights.empty()));
            for (const Span span : quotation.highlights)
                CHECK((span.end <= quotation.text.size() && quotation.text[span.begin] != ' '));
        }
    }
}

TEST_CASE("who finds nothing hears which word is nowhere, and what is near it", "[answers]") {
    const auto why = [](const std::string& question) {
        return query::why_nothing(samples(), query::ask(samples(), question), 60'000);
    };
    const query::NothingFound misspelt = why("windprak gemeente");
    REQUIRE(misspelt.words.size() == 2);
    CHECK(misspelt.words[0].word == "‘windprak’");
    CHECK(misspelt.words[0].documents == 0);
    CHECK(misspelt.words[0].near == Names{"windpark"});
    CHECK(misspelt.words[1].documents > 10);
    CHECK(misspelt.words[1].near.empty());
    CHECK(why("windpark jaar:1999").without_fields > 3);
    CHECK(why("windpark jaar:1999").words.at(0).documents == why("windpark jaar:1999").without_fields);
    CHECK(why("xyzzyplugh").words.at(0).near.empty());
}

TEST_CASE("an abbreviation is also looked for written out, unless it is asked for exactly", "[answers]") {
    const query::Question question = query::ask(samples(), "RIB");
    REQUIRE(question.expansions.size() == 1);
    CHECK(question.expansions[0].word == "RIB");
    CHECK(question.expansions[0].full.at(0) == "raadsinformatiebrief");
    CHECK(query::ask(samples(), "+RIB").expansions.empty());
    CHECK(query::ask(samples(), "\"RIB\"").expansions.empty());
    CHECK(query::ask(samples(), "RIB +exact").expansions.empty());
    CHECK(query::ask(samples(), "plan").expansions.empty());
}

TEST_CASE("any bytes get plain results or a sentence that helps", "[answers]") {
    const auto repeated = [](const std::string& text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += text;
        return all;
    };
    const std::vector<std::string> hostile = {"\"raad",
                                              "(raad",
                                              "raad)",
                                              "NOT raad",
                                              "-raad",
                                              "*",
                                              std::string("raad\0motie", 10),
                                              repeated("raad ", 10'000),
                                              repeated("(", 1'000),
                                              "\"'; DROP TABLE document; --",
                                              "AND OR NOT NEAR",
                                              "NEAR(",
                                              "raad NEAR/3 motie",
                                              "raad^2 {body}: : ^",
                                              "{body title} : raad",
                                              "raad + motie",
                                              "- - -",
                                              "\xff\xfe\xfd",
                                              repeated("\"a\" ", 200),
                                              repeated("raad* ", 100),
                                              repeated("a OR ", 150)};
    for (const std::string& question : hostile) {
        INFO(question.substr(0, 80));
        const std::string told = answer(question);
        CHECK(!told.empty());
        CHECK((!told.starts_with("✗") || told.starts_with("✗ De vraag")));
    }
}

}  // namespace raadspoor
