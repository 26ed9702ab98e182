// The analysis of the sample corpus against its gold: no kind of annotation may fall below its floor
// (tests/floors.txt).
#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "ingest/kinds/read.h"
#include "nlp/analysis/analyse.h"
#include "query/forms/analysis_json.h"
#include "tests/support/floors.h"
#include "tests/support/scoring.h"

namespace raadspoor {

namespace fs = std::filesystem;

namespace {

tests::Scores scores_of_samples() {
    tests::Scores scores;
    for (const fs::directory_entry& entry : fs::directory_iterator(RAADSPOOR_SOURCE_DIR "/corpus/samples")) {
        const fs::path& file = entry.path();
        const fs::path gold = fs::path(file).replace_extension(".json");
        if (file.extension() == ".json" || !fs::exists(gold)) continue;
        const Result<Document> document = ingest::read(file);
        REQUIRE(document);
        tests::score(nlohmann::json::parse(std::ifstream(gold)),
                     query::analysis_json(*document, nlp::analyse(*document)), scores);
    }
    return scores;
}

}  // namespace

TEST_CASE("no kind of annotation falls below its floor on the samples", "[gold]") {
    const tests::Scores scores = scores_of_samples();
    const std::map<std::string, double> least = tests::floors();
    CHECK(scores.size() == least.size());
    for (const auto& [kind, score] : scores) {
        const std::string told = fmt::format("{}: F1 {:.3f} ({} right, {} missed, {} spurious)", kind,
                                             score.f1(), score.right, score.missed, score.spurious);
        fmt::print("{}\n", told);
        INFO(told);
        REQUIRE(least.count(kind) == 1);
        CHECK(score.right + score.missed > 10);
        CHECK(score.f1() >= least.at(kind));
    }
}

TEST_CASE("a score counts what is right, missed and spurious", "[gold]") {
    const auto gold = nlohmann::json::parse(
        R"({"kind": "motie", "dates": [{"text": "3 mei 2024", "value": "2024-05-03"},
        {"text": "ooit", "value": null}],
        "votes": [{"text": "met algemene stemmen aangenomen"}], "organisations": ["VMG"],
        "arguable": ["de provincie"]})");
    const auto found = nlohmann::json::parse(R"({"metadata": {"kind": "brief"}, "annotations": [
        {"type": "date", "text": "3 mei 2024", "value": "2024-05-03"},
        {"type": "date", "text": "ooit", "value": "2020"},
        {"type": "date", "text": "1 juni", "value": "2024-06-01"},
        {"type": "organisation", "text": "vmg", "value": "vmg"},
        {"type": "organisation", "text": "de provincie", "value": "de provincie"}]})");
    tests::Scores scores;
    tests::score(gold, found, scores);
    const auto is = [&](const char* kind, std::size_t right, std::size_t missed, std::size_t spurious) {
        INFO(kind);
        CHECK(scores[kind].right == right);
        CHECK(scores[kind].missed == missed);
        CHECK(scores[kind].spurious == spurious);
    };
    is("metadata", 0, 1, 1);
    is("date", 1, 0, 1);
    is("vote", 0, 1, 0);
    is("organisation", 1, 0, 0);
    CHECK(tests::Score{1, 1, 0}.f1() == Approx(2.0 / 3));
    CHECK(tests::Score{}.f1() == 1);
}

}  // namespace raadspoor
