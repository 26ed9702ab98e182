// What ingest does when the world does not cooperate, and when its rules have changed.
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "index/store/database.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "tests/support/folder.h"

using namespace raadspoor;

namespace {

namespace fs = std::filesystem;

struct Ran {
    int code = -1;
    std::string out, complaints;
};

std::string bytes_of(const fs::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file).rdbuf();
    return bytes.str();
}

/// Runs the program; with `largest`, as on a disk that has no room for larger files.
Ran run(const tests::Folder& folder, const std::vector<std::string>& words, rlim_t largest = RLIM_INFINITY) {
    const fs::path out = folder / "uitvoer", complaints = folder / "klachten";
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{largest, largest};
        ::dup2(::open(out.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600), STDOUT_FILENO);
        ::dup2(::open(complaints.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600), STDERR_FILENO);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::vector<char*> arguments{const_cast<char*>(RAADSPOOR_PROGRAM)};
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        ::execv(RAADSPOOR_PROGRAM, arguments.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(out), bytes_of(complaints)};
}

/// Counts how often files in a folder are opened.
class Opened {
public:
    explicit Opened(const fs::path& folder) : queue_(::inotify_init1(IN_NONBLOCK)) {
        REQUIRE(::inotify_add_watch(queue_, folder.c_str(), IN_OPEN) >= 0);
    }
    ~Opened() { ::close(queue_); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    /// Of files, not of the folder itself.
    [[nodiscard]] std::size_t count() const {
        std::size_t files = 0;
        alignas(inotify_event) std::array<char, 1U << 16> buffer;
        for (ssize_t size = 0; (size = ::read(queue_, buffer.data(), buffer.size())) > 0;)
            for (const char* at = buffer.data(); at < buffer.data() + size;) {
                const auto* event = reinterpret_cast<const inotify_event*>(at);
                if (event->len > 0) ++files;
                at += sizeof(inotify_event) + event->len;
            }
        return files;
    }

private:
    int queue_;
};

/// So many short papers.
fs::path papers(const tests::Folder& folder, int count) {
    fs::create_directory(folder / "stukken");
    for (int i = 0; i < count; ++i)
        std::ofstream(folder / "stukken" / ("stuk" + std::to_string(i) + ".txt"))
            << "De raad besluit over nummer " << i << ".\n"
            << "Het college zegt toe de raad voor 1 juli 2025 te informeren over nummer " << i << ".\n";
    return folder / "stukken";
}

}  // namespace

TEST_CASE("a disk that is full is told of before all files are read", "[cli]") {
    const tests::Folder folder;
    const fs::path stukken = papers(folder, 1);
    REQUIRE(run(folder, {"ingest", stukken, "--db", folder / "raad.db"}).code == 0);
    papers(folder, 800);
    const Opened opened{stukken};
    const Ran ran = run(folder, {"ingest", stukken, "--db", folder / "raad.db", "--jobs", "2"}, 40'000);
    CHECK(ran.code == 2);
    CHECK_THAT(ran.complaints, Catch::Matchers::Contains("raad.db") && Catch::Matchers::Contains("schijf"));
    CHECK(opened.count() < 200);  // a batch, what was ready, and what was in hand
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    CHECK(reader->documents().size() == 1);
    CHECK(reader->check().damage.empty());
}

TEST_CASE("what older rules analysed is told of, and renewed without its file", "[cli]") {
    const tests::Folder folder;
    const fs::path stukken = papers(folder, 3);
    REQUIRE(run(folder, {"ingest", stukken, "--db", folder / "raad.db"}).code == 0);
    {
        const index::Versions older{"", "ouder"};
        const auto reader = index::open_reader(folder / "raad.db", nlp::terms, older);
        const auto writer = index::open_writer(folder / "raad.db", nlp::terms, older);
        for (const std::string& id : reader->outdated()) writer->renew(reader->document(id), Analysis{});
        writer->commit();
    }
    fs::remove(stukken / "stuk2.txt");
    const auto stats = [&](const char* format) {
        return run(folder, {"stats", "--db", folder / "raad.db", "--format", format}).out;
    };
    CHECK(nlohmann::json::parse(stats("json")).at("outdated") == 3);
    CHECK_THAT(stats("text"), Catch::Matchers::Contains("3 stukken zijn geduid met oudere regels; draai "
                                                        "`raadspoor ingest MAP` om ze te vernieuwen."));
    const Opened opened{stukken};
    const Ran ran = run(folder, {"ingest", stukken, "--db", folder / "raad.db", "--format", "json"});
    CHECK(ran.code == 0);
    CHECK(nlohmann::json::parse(ran.out).at("renewed") == 3);
    CHECK(nlohmann::json::parse(ran.out).at("unchanged") == 2);
    CHECK(opened.count() == 0);
    CHECK(nlohmann::json::parse(stats("json")).at("outdated") == 0);
    CHECK_THAT(stats("text"), !Catch::Matchers::Contains("oudere regels"));
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    for (const index::DocumentEntry& entry : reader->documents()) {
        const Document document = reader->document(entry.id);
        CHECK((reader->analysis(entry.id) == nlp::analyse(document)));
    }
    CHECK(reader->check().damage.empty());
}
