// Papers that were not read to their end: by whose doing, when they are read again, and what is told of it.
// And what `check --repair` reads again.
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>

#include "index/store/database.h"
#include "nlp/words/terms.h"
#include "tests/query/program_support.h"
#include "tests/support/folder.h"
#include "tests/support/tamper.h"

using namespace raadspoor;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

using tests::bytes_of;
using tests::Ran;

Ran run(const tests::Folder& folder, std::vector<std::string> words) {
    words.insert(words.end(), {"--db", folder / "raad.db"});
    return tests::run_program(folder, words);
}

nlohmann::json json_of(const Ran& ran) { return nlohmann::json::parse(ran.out); }

/// Two papers, in the database.
void take_in(const tests::Folder& folder) {
    fs::create_directory(folder / "stukken");
    std::ofstream(folder / "stukken" / "motie.txt") << "Motie Zwembad\n\nDe raad verzoekt het college met "
                                                       "een plan te komen, mits het zwembad open blijft.\n";
    std::ofstream(folder / "stukken" / "brief.txt") << "Geachte raad,\n\nEen onderzoek ontbreekt nog.\n";
    REQUIRE(run(folder, {"ingest", folder / "stukken"}).code == 0);
}

/// As a reading that ended early left it: without the paper, for this reason, after so many attempts.
void leave_out(const tests::Folder& folder, const std::string& code, int attempts) {
    tests::tamper(folder / "raad.db",
                  "PRAGMA foreign_keys = 1; DELETE FROM listed; DELETE FROM listing; DELETE FROM passage "
                  "WHERE row >= (SELECT first_passage FROM document WHERE path LIKE '%motie.txt') AND row <= "
                  "(SELECT first_passage + "
                  "passage_count FROM document WHERE path LIKE '%motie.txt'); UPDATE file SET document = "
                  "NULL, reason = 'motie.txt is niet gelezen.', code = '" +
                      code + "', attempts = " + std::to_string(attempts) +
                      " WHERE path LIKE '%motie.txt'; DELETE FROM document WHERE path LIKE '%motie.txt'");
}

}  // namespace

TEST_CASE("what was left out through no fault of its own is read again, for two budgets", "[cli]") {
    struct Row {
        const char* code;
        int attempts;
        bool read_again;
    };
    const Row row =
        GENERATE(Row{"interrupted", 0, true}, Row{"worker_lost", 0, true},
                 Row{"sandbox_unavailable", 5, true}, Row{"wall_timeout", 1, true}, Row{"cpu_limit", 1, true},
                 Row{"out_of_memory", 1, true}, Row{"protocol_violation", 1, true}, Row{"crashed", 1, true},
                 Row{"wall_timeout", 2, false}, Row{"cpu_limit", 2, false}, Row{"damaged", 0, false});
    CAPTURE(row.code, row.attempts);
    const tests::Folder folder;
    take_in(folder);
    leave_out(folder, row.code, row.attempts);
    const Ran ran = run(folder, {"ingest", folder / "stukken", "--format", "json"});
    CHECK(ran.code == (row.read_again ? 0 : 1));
    CHECK(json_of(ran).at("added") == (row.read_again ? 1 : 0));
    const nlohmann::json unfinished = json_of(ran).at("unfinished");
    if (row.read_again) {
        CHECK(unfinished.empty());
        CHECK(json_of(ran).at("failed").empty());
        CHECK(run(folder, {"search", "zwembad"}).code == 0);
        return;
    }
    CHECK(json_of(ran).at("failed").size() == 1);
    const bool over_budget = row.code != std::string("damaged");
    REQUIRE(unfinished.size() == (over_budget ? 1 : 0));
    if (over_budget) {
        CHECK(unfinished[0].at("next") == "ingest --again");
        CHECK(json_of(run(folder, {"stats", "--format", "json"})).at("unfinished").size() == 1);
        CHECK_THAT(run(folder, {"stats"}).out,
                   Contains("alleen `raadspoor ingest --again` probeert het nog"));
    }
    const Ran again = run(folder, {"ingest", folder / "stukken", "--again", "--format", "json"});
    CHECK(again.code == 0);
    CHECK(json_of(again).at("added") == 1);
}

TEST_CASE("a paper that was read in part is told of, and completed", "[cli]") {
    const tests::Folder folder;
    take_in(folder);
    tests::tamper(folder / "raad.db",
                  "UPDATE document SET unfinished = 'wall_timeout', text_bytes = 5 WHERE path LIKE "
                  "'%brief.txt'; UPDATE file SET attempts = 2 WHERE path LIKE '%brief.txt'");
    const Ran left = run(folder, {"ingest", folder / "stukken", "--format", "json"});
    CHECK(left.code == 1);
    CHECK(json_of(left).at("failed").empty());
    CHECK(json_of(left).at("unchanged") == 2);
    REQUIRE(json_of(left).at("unfinished").size() == 1);
    CHECK(json_of(left).at("unfinished")[0].at("code") == "wall_timeout");
    CHECK_THAT(run(folder, {"ingest", folder / "stukken"}).out, Contains("1 maar deels gelezen"));
    CHECK_THAT(run(folder, {"stats"}).out, Contains("Maar voor een deel gelezen:"));

    tests::tamper(folder / "raad.db", "UPDATE file SET attempts = 1 WHERE path LIKE '%brief.txt'");
    const Ran completed = run(folder, {"ingest", folder / "stukken", "--format", "json"});
    CHECK(completed.code == 0);
    CHECK(json_of(completed).at("updated") == 1);
    CHECK(json_of(completed).at("unfinished").empty());
    CHECK(run(folder, {"check"}).code == 0);
    CHECK(json_of(run(folder, {"ingest", folder / "stukken", "--format", "json"})).at("unchanged") == 2);
}

TEST_CASE("what was altered is named by check, and read again from its file by --repair", "[cli]") {
    const tests::Folder folder;
    take_in(folder);
    tests::tamper(folder / "raad.db", "UPDATE passage SET body = replace(body, 'ontbreekt', 'ontjreekt')");
    const Ran found = run(folder, {"check"});
    CHECK(found.code == 1);
    CHECK_THAT(found.out,
               Contains("brief.txt: wat ervan is opgeslagen, is veranderd.") &&
                   Contains("`raadspoor check --repair` leest deze stukken opnieuw uit hun bestand"));
    const Ran repaired = run(folder, {"check", "--repair"});
    CHECK(repaired.code == 0);
    CHECK_THAT(repaired.out, Contains("Opnieuw gelezen:") && Contains("De database is in orde."));
    CHECK_THAT(run(folder, {"search", "ontbreekt"}).out, Contains("Een onderzoek ontbreekt nog"));

    fs::remove(folder / "stukken" / "brief.txt");
    tests::tamper(folder / "raad.db", "UPDATE passage SET body = replace(body, 'ontbreekt', 'ontjreekt')");
    const Ran lost = run(folder, {"check", "--repair"});
    CHECK(lost.code == 1);
    CHECK_THAT(lost.out, Contains("brief.txt: wat ervan is opgeslagen, is veranderd.") &&
                             Contains("citeer er niet uit"));
    CHECK(run(folder, {"check"}).code == 1);
    CHECK(run(folder, {"forget", "brief.txt"}).code == 0);
    CHECK(run(folder, {"check"}).code == 0);
}

TEST_CASE("a database that is cut off is told so, and stays where nothing of it can be saved", "[cli]") {
    const tests::Folder folder;
    take_in(folder);
    const std::string bytes = bytes_of(folder / "raad.db");
    std::ofstream(folder / "raad.db", std::ios::trunc) << bytes.substr(0, bytes.size() / 2);
    const Ran found = run(folder, {"check"});
    CHECK(found.code == 1);
    CHECK_THAT(found.out, Contains("Het bestand is afgebroken") && Contains("Zet een reservekopie terug"));
    CHECK_THAT(found.out + found.complaints, !Contains("draai `raadspoor check`") && !Contains("SQL"));
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"search", "raad"}, {"stats"}, {"documents"}}) {
        const Ran ran = run(folder, words);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.complaints, Contains("is beschadigd; draai `raadspoor check`"));
    }
    // Too little is left of two papers to save; nothing is put in the place of it.
    const Ran repaired = run(folder, {"check", "--repair"});
    CHECK(repaired.code == 2);
    CHECK_THAT(repaired.complaints, Contains("is niets meer te lezen") && Contains("Er is niets veranderd."));
    CHECK(fs::file_size(folder / "raad.db") == bytes.size() / 2);
    CHECK_FALSE(fs::exists(folder / "raad.db.hersteld"));
}

TEST_CASE("a second ingest waits for the first, and says so", "[cli]") {
    const tests::Folder folder;
    take_in(folder);
    const int first = ::open((folder / "raad.db").c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(::flock(first, LOCK_EX) == 0);
    const pid_t second =
        tests::start_program(folder, {"ingest", folder / "stukken", "--db", folder / "raad.db"});
    while (bytes_of(folder / "klachten").empty() && ::waitpid(second, nullptr, WNOHANG) == 0)
        std::this_thread::yield();
    CHECK_THAT(bytes_of(folder / "klachten"), Contains("dit wacht tot dat klaar is"));
    CHECK(run(folder, {"search", "zwembad"}).code == 0);  // readers do not
    ::close(first);
    int status = 0;
    ::waitpid(second, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("what stands in a list of quotations steers no terminal", "[cli]") {
    const tests::Folder folder;
    take_in(folder);
    std::ofstream(folder / "citaten.csv")
        << "document,quote\nbrief.txt,\u202eEen onderzoek\u202c \u009b31m nog\n";
    const Ran ran = run(folder, {"verify", folder / "citaten.csv"});
    CHECK_THAT(ran.out + ran.complaints, !Contains("\u202e") && !Contains("\u009b"));
}
