// The lines that `trace` draws, against those that a person drew of the samples: every part of them.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "tests/promises/lines.h"
#include "tests/support/floors.h"

namespace raadspoor {

namespace {

namespace fs = std::filesystem;

using tests::Agreement;
using tests::Agreements;
using tests::Json;

std::vector<Json> gold_lines() {
    std::vector<Json> lines;
    for (const fs::directory_entry& file : fs::directory_iterator(RAADSPOOR_SOURCE_DIR "/corpus/samples"))
        if (file.path().filename().string().ends_with(".trace.json"))
            lines.push_back(Json::parse(std::ifstream(file.path())));
    return lines;
}

std::string said(const Agreement& it) {
    std::string text = fmt::format("{} of {}\n", it.right, it.asked);
    for (const std::string& sentence : it.wrong) text += "  " + sentence + "\n";
    return text;
}

Json event(const char* file, const char* quote) {
    return {{"file", file},
            {"quote", quote},
            {"page", 2},
            {"step", "herhaald"},
            {"modality", "hard"},
            {"quantity", {{"value", 50}, {"unit", "%"}}},
            {"accordingTo", "raad van Soest"}};
}

Json found_event(const char* file, const char* quote) {
    Json it = event(file, quote);
    it["document"] = {{"path", std::string("stukken/") + file}};
    it["relatesTo"] = {{"event", 0}};
    it["accordingTo"] = "Soest";
    return it;
}

}  // namespace

TEST_CASE("no part of the lines of the samples falls below its floor", "[promises]") {
    Agreements agreements;
    const std::vector<Json> lines = gold_lines();
    REQUIRE(lines.size() >= 10);
    for (const Json& line : lines) compare(line, tests::samples().ask({"trace", line["topic"]}), agreements);
    const std::map<std::string, double> least = tests::floors("line ");
    CHECK(least.size() == agreements.size());
    for (const auto& [aspect, agreement] : agreements) {
        fmt::print("line {}: {:.3f} ({} of {})\n", aspect, agreement.share(), agreement.right,
                   agreement.asked);
        INFO(aspect << ": " << said(agreement));
        REQUIRE(least.contains(aspect));
        CHECK(agreement.asked > 10);
        CHECK(agreement.share() >= least.at(aspect));
    }
}

TEST_CASE("each part of a line that is wrong is counted", "[lines]") {
    const Json gold{
        {"topic", "bus"},
        {"events", {event("a.pdf", "de bus rijdt elk half uur"), event("b.pdf", "de halte blijft")}},
        {"silent", {"c.pdf"}}};
    Json right = found_event("a.pdf", "de bus rijdt elk half uur");
    Json found{{"events", {right}}, {"silent", {{{"document", {{"path", "stukken/d.pdf"}}}}}}};
    const auto right_in = [&](const char* aspect) {
        Agreements agreements;
        compare(gold, found, agreements);
        return std::pair(agreements[aspect].right, agreements[aspect].asked);
    };
    using Count = std::pair<std::size_t, std::size_t>;
    for (const char* aspect : {"page", "step", "modality", "quantity", "according to", "relates to"})
        CHECK(right_in(aspect) == Count{1, 1});
    CHECK(right_in("found") == Count{1, 2});
    CHECK(right_in("silent found") == Count{0, 1});
    CHECK(right_in("silent asked for") == Count{0, 1});
    for (const auto& [aspect, key, value] :
         {std::tuple("page", "page", Json(3)), std::tuple("step", "step", Json("gesteld")),
          std::tuple("modality", "modality", Json("zacht")),
          std::tuple("quantity", "quantity", Json{{"value", 5}, {"unit", "%"}}),
          std::tuple("according to", "accordingTo", Json("Zeist")),
          std::tuple("relates to", "relatesTo", Json())}) {
        found["events"][0] = right;
        found["events"][0][key] = value;
        INFO(aspect);
        CHECK(right_in(aspect) == Count{0, 1});
    }
}

}  // namespace raadspoor
