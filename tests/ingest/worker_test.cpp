#include "ingest/shield/worker.h"

#include <linux/futex.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>
#include <thread>

#include "ingest/shield/wire.h"
#include "tests/ingest/hostile_pdfs.h"
#include "tests/ingest/processes.h"

using namespace raadspoor;
using namespace raadspoor::ingest;
namespace fs = std::filesystem;

namespace {

#ifdef RAADSPOOR_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

using Misdeed = std::function<void(Channel&)>;

PrintedPage page(int number) {
    PrintedPage page{.number = number, .label = std::to_string(number), .width = 595, .height = 842};
    page.words.push_back(
        {.text = "pagina" + std::to_string(number), .box = {72, 400, 140, 412}, .baseline = 410, .size = 11});
    return page;
}

/// Turns for as long as it is let; the compiler cannot know that nothing comes of it.
void spin() {
    volatile unsigned turns = 0;
    while (true) turns = turns + 1;
}

/// Waits for a word to change that nobody changes.
void hang() {
    int word = 0;
    while (true) ::syscall(SYS_futex, &word, FUTEX_WAIT, 0, nullptr);
}

void take_memory() {
    for (std::vector<std::string> kept;;) kept.emplace_back(1U << 20, 'x');
}

void abort_for_memory() {
    if (!std::malloc(8UL << 30)) std::abort();
}

int recurse(unsigned depth) {
    if (depth == 0) return 0;  // once more than the stack can hold
    volatile char room[4096];
    room[0] = static_cast<char>(depth);
    return recurse(depth + 1) + room[0];
}

const std::map<std::string, Misdeed>& misdeeds() {
    static const std::map<std::string, Misdeed> all = {
        {"spin", [](Channel&) { spin(); }},
        {"hang", [](Channel&) { hang(); }},
        {"take memory", [](Channel&) { take_memory(); }},
        {"abort for memory", [](Channel&) { abort_for_memory(); }},
        {"write to nowhere", [](Channel&) { *reinterpret_cast<volatile int*>(::getpid() % 8 * 8) = 1; }},
        {"abort", [](Channel&) { std::abort(); }},
        {"overflow the stack", [](Channel&) { ::_exit(recurse(1)); }},
        {"throw", [](Channel&) { throw std::runtime_error("x"); }},
        {"exit", [](Channel&) { ::_exit(7); }},
        {"fork", [](Channel&) { (void)::fork(); }},
        {"connect", [](Channel&) { (void)::socket(AF_INET, SOCK_STREAM, 0); }},
        {"flood",
         [](Channel& channel) {
             channel.write(std::string_view("rsw\1\2\0\0\0\0\0\x80\0", 12));  // eight megabytes are to come
             while (true) channel.write(std::string(1U << 16, 'x'));
         }},
        {"announce a giant",
         [](Channel& channel) { channel.write(std::string_view("rsw\1\1\0\0\0\0\0\0\x7f", 12)); }},
        {"pages without end",
         [](Channel& channel) {
             for (int i = 1;; ++i) channel.send(page(i));
         }},
        {"babble", [](Channel& channel) { channel.write("HTTP/1.1 200 OK\r\n\r\n"); }},
        {"skip a page", [](Channel& channel) { channel.send(page(2)); }},
        {"end within a frame", [](Channel& channel) { channel.write(wire::encode(page(1)).substr(0, 20)); }},
        {"say nothing", [](Channel&) {}},
        {"hang up and spin",
         [](Channel&) {
             for (int i = 3; i < 100; ++i) ::close(i);
             spin();
         }},
        {"crash after two pages",
         [](Channel& channel) { channel.send(page(1)), channel.send(page(2)), std::abort(); }},
        {"end within the third page",
         [](Channel& channel) {
             channel.send(page(1)), channel.send(page(2));
             channel.write(wire::encode(page(3)).substr(0, 20));
         }},
        {"lie after two pages",
         [](Channel& channel) { channel.send(page(1)), channel.send(page(2)), channel.send(page(9)); }},
        {"behave", [](Channel& channel) { channel.send(page(1)), channel.send(PrintedDocument{}); }},
    };
    return all;
}

void misbehave(const Job&, std::string_view bytes, Channel& channel) {
    misdeeds().at(std::string(bytes))(channel);
}

Result<Document> outcome(Worker& worker, const std::string& misdeed) {
    const tests::TemporaryFile file{"stuk.txt", misdeed};
    return worker.read(file.path());
}

Limits tight() { return {.cpu_seconds = 4, .memory = 400U << 20, .output = 8U << 20, .pages = 100}; }

/// A process of the program to which nothing was said yet.
pid_t only_child_of(pid_t process) {
    const std::vector<pid_t> children = tests::children_of(process);
    REQUIRE(children.size() == 1);
    return children.front();
}

}  // namespace

TEST_CASE("the worker reads what reading in the process reads", "[ingest][worker]") {
    std::vector<Worker> workers = start_workers(1);
    for (const auto& entry : fs::directory_iterator(RAADSPOOR_SOURCE_DIR "/corpus/samples")) {
        if (entry.path().extension() == ".json" || !entry.is_regular_file()) continue;
        CAPTURE(entry.path());
        CHECK(workers[0].read(entry.path()) == ingest::read(entry.path()));
    }
}

TEST_CASE("what is wrong with a file is said as reading in the process says it", "[ingest][worker]") {
    std::vector<Worker> workers = start_workers(1);
    const tests::TemporaryFile empty{"leeg.pdf", ""}, damaged{"stuk.pdf", "%PDF-1.4 en verder niets"},
        unknown{"plaatje.png", std::string("\x89PNG\0\0\0\x01", 8)};
    const fs::path pipe = empty.path().parent_path() / "pijp";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const fs::path& path :
         {empty.path(), damaged.path(), unknown.path(), pipe, fs::path("/geen/stuk.pdf"), fs::path("/")}) {
        CAPTURE(path);
        const Result<Document> inside = ingest::read(path), outside = workers[0].read(path);
        REQUIRE_FALSE(outside);
        CHECK(outside.error() == inside.error());
    }
    const tests::TemporaryFile good{"goed.txt", "Motie: Zorg"};
    CHECK(workers[0].read(good.path(), {.max_bytes = 5}).error().code == "too_large");
    fs::create_symlink(good.path(), good.path().parent_path() / "wijzer.txt");
    CHECK(workers[0].read(good.path().parent_path() / "wijzer.txt")->text == "Motie: Zorg");
}

TEST_CASE("whatever a child does has its reason, and the next document is read", "[ingest][worker]") {
    std::vector<std::pair<std::string, std::string>> expected = {{"spin", "cpu_limit"},
                                                                 {"abort", "crashed"},
                                                                 {"throw", "crashed"},
                                                                 {"exit", "crashed"},
                                                                 {"overflow the stack", "crashed"},
                                                                 {"write to nowhere", "crashed"},
                                                                 {"flood", "too_much_text"},
                                                                 {"announce a giant", "protocol_violation"},
                                                                 {"babble", "protocol_violation"},
                                                                 {"skip a page", "protocol_violation"},
                                                                 {"end within a frame", "protocol_violation"},
                                                                 {"say nothing", "protocol_violation"},
                                                                 {"hang up and spin", "cpu_limit"}};
    if (!sanitized) {
        expected.insert(expected.end(), {{"take memory", "out_of_memory"},
                                         {"abort for memory", "out_of_memory"},
                                         {"fork", "sandbox_violation"},
                                         {"connect", "sandbox_violation"}});
    }
    std::vector<Worker> workers = start_workers(1, tight(), misbehave);
    for (const auto& [misdeed, code] : expected) {
        CAPTURE(misdeed);
        const Result<Document> result = outcome(workers[0], misdeed);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == code);
        CHECK(result.error().message.starts_with("stuk.txt is niet gelezen: "));
        const Result<Document> next = outcome(workers[0], "behave");
        REQUIRE(next);
        CHECK(next->text == "pagina1");
        CHECK(next->warnings.empty());
    }
}

TEST_CASE("a paper with more text than any has is left out, and the next one is read", "[ingest][worker]") {
    std::vector<Worker> workers = start_workers(1, {.text = 1000});
    std::string many;
    for (int i = 0; i < 400; ++i) many += "2% ";
    const tests::TemporaryFile large{"veel.txt", many}, small{"goed.txt", "Motie: Zorg"};
    const Result<Document> refused = workers[0].read(large.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "too_much_text");
    CHECK(refused.error().message.starts_with("veel.txt is niet gelezen: "));
    CHECK(workers[0].read(small.path())->text == "Motie: Zorg");
}

TEST_CASE("a child that does nothing is ended", "[ingest][worker]") {
    Limits limits = tight();
    limits.wall_seconds = 1;
    std::vector<Worker> workers = start_workers(1, limits, misbehave);
    CHECK(outcome(workers[0], "hang").error().code == "wall_timeout");
}

TEST_CASE("a reading that is stopped ends at once, and none follows", "[ingest][worker]") {
    Limits limits = tight();
    limits.wall_seconds = 3600;  // were it not stopped, the test would be ended for its time
    std::vector<Worker> workers = start_workers(2, limits, misbehave);
    std::vector<std::string> codes(2);
    {
        std::vector<std::jthread> readers;
        for (std::size_t i = 0; i < 2; ++i)
            readers.emplace_back([&, i] { codes[i] = outcome(workers[i], "hang").error().code; });
        for (Worker& worker : workers) worker.stop();
    }
    CHECK(codes == std::vector<std::string>{"interrupted", "interrupted"});
    CHECK(outcome(workers[0], "behave").error().code == "interrupted");
}

TEST_CASE("pages that were read before it went wrong are kept, with a warning", "[ingest][worker]") {
    std::vector<Worker> workers = start_workers(1, tight(), misbehave);
    for (const std::string misdeed :
         {"crash after two pages", "end within the third page", "lie after two pages"}) {
        CAPTURE(misdeed);
        const Result<Document> document = outcome(workers[0], misdeed);
        REQUIRE(document);
        CHECK(document->pages.size() == 2);
        CHECK(document->text.find("pagina2") != std::string::npos);
        REQUIRE(document->warnings.size() == 1);
        CHECK(document->warnings[0].starts_with(
            "stuk.txt is gelezen tot en met pagina 2; daarna ging het mis: het leesproces "));
        CHECK(document->id.size() == 64);
    }
    const Result<Document> endless = outcome(workers[0], "pages without end");
    REQUIRE(endless);
    CHECK(endless->pages.size() == 100);
    CHECK(endless->warnings.size() == 1);
}

TEST_CASE("a zygote that dies is replaced, a keeper that dies is missed", "[ingest][worker]") {
    std::vector<Worker> workers = start_workers(1, tight(), misbehave);
    const pid_t keeper = only_child_of(::getpid());
    CHECK(outcome(workers[0], "behave"));  // The zygote is there now.
    for (int i = 0; i < 3; ++i) {
        ::kill(only_child_of(keeper), SIGKILL);
        // The death may be told before or after the request is sent: then that one document is interrupted.
        const Result<Document> first = outcome(workers[0], "behave");
        CHECK((first || first.error().code == "interrupted"));
        CHECK(outcome(workers[0], "behave"));
    }
    ::kill(keeper, SIGKILL);
    while (tests::children_of(keeper).size() > 0) std::this_thread::yield();
    const Result<Document> lost = outcome(workers[0], "behave");
    REQUIRE_FALSE(lost);
    CHECK(lost.error().code == "worker_lost");
}

TEST_CASE("workers side by side leave no process behind", "[ingest][worker]") {
    {
        std::vector<Worker> workers = start_workers(3, tight(), misbehave);
        std::vector<std::thread> threads;
        std::vector<int> read(workers.size());
        for (std::size_t i = 0; i < workers.size(); ++i)
            threads.emplace_back([&, i] {
                for (int k = 0; k < 4; ++k) {
                    (void)outcome(workers[i], "crash after two pages");
                    read[i] += outcome(workers[i], "behave").has_value();
                }
            });
        for (std::thread& thread : threads) thread.join();
        CHECK(read == std::vector<int>{4, 4, 4});
    }
    CHECK(tests::children_of(::getpid()).empty());
}

TEST_CASE("the processes end with the program, even when it is killed in the midst", "[ingest][worker]") {
    REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1) ==
            0);  // Orphans come to this process, so that their end can be waited for.
    const tests::TemporaryFile file{"stuk.txt", "hang"};
    int started[2];
    REQUIRE(::pipe(started) == 0);
    const pid_t program = ::fork();
    if (program == 0) {
        std::vector<Worker> workers = start_workers(1, {}, misbehave);
        (void)!::write(started[1], "x", 1);
        (void)workers[0].read(file.path());
        ::_exit(0);
    }
    char told = 0;
    REQUIRE(::read(started[0], &told, 1) == 1);
    ::kill(program, SIGKILL);
    while (::wait(nullptr) > 0) {
    }
    CHECK(tests::children_of(::getpid()).empty());
    ::prctl(PR_SET_CHILD_SUBREAPER, 0);
    ::close(started[0]), ::close(started[1]);
}
