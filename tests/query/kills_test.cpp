// Whatever process of an ingest is killed, at whatever moment: one more ingest, and the database holds what
// it would have held.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <thread>

#include "index/store/database.h"
#include "nlp/words/terms.h"
#include "tests/support/folder.h"

using namespace raadspoor;

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int papers = 60;

/// Who is killed: how far below the program.
enum class Process { program, keeper, zygote, child };

fs::path written(const tests::Folder& folder) {
    const fs::path papers_folder = folder / "stukken";
    fs::create_directory(papers_folder);
    for (int i = 0; i < papers; ++i)
        std::ofstream(papers_folder / ("stuk" + std::to_string(i) + ".txt"))
            << "Motie " << i << "\n\nDe raad verzoekt het college vóór 1 juli 2026 te komen met plan " << i
            << ", mits de kosten niet boven € " << i << "00.000 uitkomen.\n";
    return papers_folder;
}

pid_t start(const fs::path& papers_folder, const fs::path& database) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    const int nothing = ::open("/dev/null", O_RDWR);
    for (const int standard : {STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, standard);
    ::execl(RAADSPOOR_PROGRAM, RAADSPOOR_PROGRAM, "ingest", papers_folder.c_str(), "--jobs", "2", "--db",
            database.c_str(), nullptr);
    ::_exit(127);
}

int code_of(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::vector<pid_t> children_of(pid_t process) {
    const std::string name = std::to_string(process);
    std::ifstream file("/proc/" + name + "/task/" + name + "/children");
    std::vector<pid_t> children;
    for (pid_t child = 0; file >> child;) children.push_back(child);
    return children;
}

/// The processes of that kind that `program` has now.
std::vector<pid_t> those(Process kind, pid_t program) {
    std::vector<pid_t> found{program};
    for (int depth = 0; depth < static_cast<int>(kind); ++depth) {
        std::vector<pid_t> below;
        for (const pid_t it : found)
            for (const pid_t child : children_of(it)) below.push_back(child);
        found = below;
    }
    return found;
}

/// Kills one process of that kind at `moment` or as soon after as there is one; false when there was none.
bool kill_one(Process kind, pid_t program, Clock::time_point moment) {
    std::this_thread::sleep_until(moment);
    siginfo_t ended{};
    while (::waitid(P_PID, static_cast<id_t>(program), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           ended.si_pid == 0)
        for (const pid_t it : those(kind, program))
            if (::kill(it, SIGKILL) == 0) return true;
    return false;
}

/// What the database holds, whatever rows it stands in.
std::string held(const fs::path& database) {
    const auto reader = index::open_reader(database, nlp::terms);
    std::ostringstream out;
    for (const index::DocumentEntry& it : reader->documents({}, true)) {
        out << it.id << it.path << it.replaced << it.metadata.title << reader->document(it.id).text;
        reader->analysis(it.id).annotations.each([&](const auto& found) {
            out << found.rule.name() << found.span.begin << '-' << found.span.end;
        });
    }
    const index::Statistics all = reader->statistics();
    out << all.documents << all.words << all.left_out.size() << all.unfinished.size();
    CHECK(reader->check().damage.empty());
    return out.str();
}

}  // namespace

TEST_CASE("whichever process is killed, one more ingest gives what an undisturbed one gives", "[cli]") {
    const tests::Folder folder;
    const fs::path papers_folder = written(folder);
    const auto begin = Clock::now();
    REQUIRE(code_of(start(papers_folder, folder / "heel.db")) == 0);
    const auto took = Clock::now() - begin;
    const std::string whole = held(folder / "heel.db");
    const Process kind = GENERATE(Process::program, Process::keeper, Process::zygote, Process::child);
    std::mt19937 random{20261201U + static_cast<unsigned>(kind)};
    for (int i = 0; i < 5; ++i) {
        const double part = std::uniform_real_distribution<double>(0, 1)(random);
        CAPTURE(static_cast<int>(kind), i, part);
        const fs::path database =
            folder / (std::to_string(static_cast<int>(kind)) + std::to_string(i) + ".db");
        const auto started = Clock::now();
        const pid_t program = start(papers_folder, database);
        (void)kill_one(kind, program, started + std::chrono::duration_cast<Clock::duration>(took * part));
        (void)code_of(program);
        CHECK(code_of(start(papers_folder, database)) == 0);
        CHECK(held(database) == whole);
    }
}
