// Lines of conditions: the story lines of the sample corpus against their gold lines, and single rules on
// small texts.
#include "query/line/trace.h"
#include "query/print/actor_names.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "index/store/database.h"
#include "ingest/files/find_files.h"
#include "ingest/kinds/read.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/forms/trace_forms.h"
#include "query/line/steps.h"
#include "tests/index/support.h"

namespace raadspoor {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

constexpr const char* samples = RAADSPOOR_SOURCE_DIR "/corpus/samples";

fs::path sample_database(const tests::Folder& folder) {
    const fs::path file = folder / "samples.db";
    const auto writer = index::open_writer(file, nlp::terms);
    for (const fs::path& path : ingest::find_files({samples}).files) {
        const Result<Document> document = ingest::read(path);
        if (document) writer->add(*document, nlp::analyse(*document), {.path = path.string()});
    }
    writer->commit();
    return file;
}

std::multiset<std::string> words_of(const std::string& text) {
    std::multiset<std::string> words;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact) words.emplace(term.text);
    });
    return words;
}

/// Whether two quotations share half of their words (Dice), or `found` holds nearly all of `gold`.
bool same_quote(const std::string& gold, const std::string& found) {
    std::multiset<std::string> left = words_of(found);
    const std::multiset<std::string> wanted = words_of(gold);
    const double all = static_cast<double>(wanted.size() + left.size());
    double shared = 0;
    for (const std::string& word : wanted)
        if (const auto at = left.find(word); at != left.end()) left.erase(at), ++shared;
    return 2 * shared >= 0.5 * all || shared >= 0.8 * static_cast<double>(wanted.size());
}

struct Score {
    double gold = 0, found = 0, matched = 0, right_step = 0;
};

void add(Score& score, const Json& line, const query::Trace& trace) {
    std::set<std::size_t> taken;
    for (const Json& event : line["events"]) {
        for (std::size_t i = 0; i < trace.events.size(); ++i) {
            const query::TraceEvent& it = trace.events[i];
            if (taken.count(i) || fs::path(it.document.path).filename() != event["file"].get<std::string>() ||
                !same_quote(event["quote"], it.event.quote))
                continue;
            taken.insert(i);
            score.right_step += it.step == event["step"].get<std::string>();
            break;
        }
    }
    score.gold += static_cast<double>(line["events"].size());
    score.found += static_cast<double>(trace.events.size());
    score.matched += static_cast<double>(taken.size());
}

/// One demand a document, in order of time.
query::TraceEvent demand(std::string quote, Modality modality, std::vector<Quantity> demanded) {
    query::TraceEvent event;
    event.event.quote = std::move(quote);
    event.event.modality = modality;
    event.event.wants_topic = true;
    event.event.demanded = std::move(demanded);
    return event;
}

}  // namespace

TEST_CASE("the story lines of the sample corpus are found, with their steps", "[trace]") {
    const tests::Folder folder;
    const auto reader = index::open_reader(sample_database(folder), nlp::terms);
    Score score;
    for (const fs::directory_entry& file : fs::directory_iterator(samples)) {
        if (!file.path().filename().string().ends_with(".trace.json")) continue;
        const Json line = Json::parse(std::ifstream(file.path()));
        add(score, line, query::trace_topic(*reader, line["topic"].get<std::string>()));
    }
    CAPTURE(score.gold, score.found, score.matched, score.right_step);
    REQUIRE(score.gold > 50);
    CHECK(score.matched / score.found >= 0.70);
    CHECK(score.matched / score.gold >= 0.74);
    CHECK(score.right_step / score.matched >= 0.80);
}

TEST_CASE("events come in order of time, and the compared event is an earlier one", "[trace]") {
    const tests::Folder folder;
    const auto reader = index::open_reader(sample_database(folder), nlp::terms);
    const query::Trace trace = query::trace_topic(*reader, "lokaal eigendom");
    REQUIRE(trace.events.size() > 5);
    for (std::size_t i = 0; i < trace.events.size(); ++i) {
        if (trace.events[i].relates_to) CHECK(*trace.events[i].relates_to < i);
        if (i > 0 && !trace.events[i].date.empty()) CHECK(trace.events[i - 1].date <= trace.events[i].date);
    }
}

TEST_CASE("a topic that occurs nowhere gives no events, and a topic of small words no words", "[trace]") {
    const tests::Folder folder;
    const auto reader = index::open_reader(sample_database(folder), nlp::terms);
    CHECK(query::trace_topic(*reader, "kwantumzwaartekracht").events.empty());
    CHECK(query::trace_topic(*reader, "de van het").topic.words.empty());
    CHECK(query::trace_topic(*reader, "\xff\"((").events.empty());
}

TEST_CASE("a step follows from the numbers and the force of two demands", "[trace]") {
    std::vector<query::TraceEvent> events{
        demand("ten minste 600 meter van woningen", Modality::hard, {{600, "meter", {}, Bound::at_least}}),
        demand("ten minste 700 meter van de kern", Modality::hard, {{700, "meter", {}, Bound::at_least}}),
        demand("wij streven naar een ruime afstand", Modality::zacht, {}),
        demand("ten minste 700 meter blijft de eis", Modality::hard, {{700, "meter", {}, Bound::at_least}}),
    };
    query::find_steps(events);
    CHECK(events[0].step == "gesteld");
    CHECK(events[1].step == "aangescherpt");
    CHECK(events[1].step_rule == "getal: van 600 meter naar 700 meter");
    CHECK(events[2].step == "afgezwakt");
    CHECK(events[3].step == "herhaald");
    CHECK(events[3].relates_to == 1);
}

TEST_CASE("a picture is well-formed with any words in it", "[trace]") {
    query::Trace trace;
    trace.topic.text = "<script> & \"x\"";
    trace.events.push_back(demand("a < b & c", Modality::hard, {}));
    trace.events.back().step = "gesteld";
    const std::string svg = query::as_svg(trace);
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("a &lt; b &amp; c") != std::string::npos);
}

TEST_CASE("what an assembly says is said by whom it is the assembly of", "[trace]") {
    Analysis analysis;
    const auto author = [&](const char* sender) {
        analysis.metadata.sender = sender;
        return query::author_of(analysis);
    };
    CHECK(author("raad van de gemeente Soest") == "Soest");
    CHECK(author("Algemene Ledenvergadering van de\nVereniging van Nederlandse Gemeenten") == "VNG");
    CHECK(author("Raad van State") == "Raad van State");
    CHECK(author("Wijkplatform Noord") == "Wijkplatform Noord");
}

}  // namespace raadspoor
