// What was committed survives the end of the process at any moment, and two programs do not harm each other.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <random>

#include "support.h"

namespace raadspoor {
namespace {

using index::Writer;

constexpr int count = 400;
constexpr int batch = 7;

tests::Stored paper(int number) {
    const std::string name = std::to_string(number);
    return tests::paper(name, "Titel " + name, "De raad besluit nummer " + name + ".\nEn verder niets.");
}

/// Adds what is not there yet, and tells down the pipe how many are committed.
void ingest(const std::filesystem::path& file, int first, int step, int told) {
    const auto writer = index::open_writer(file, tests::analyse_words);
    int added = 0;
    for (int i = first; i < count; i += step) {
        const tests::Stored stored = paper(i);
        if (writer->contains(stored.document.id)) continue;
        tests::add(*writer, stored);
        if (++added % batch == 0) {
            writer->commit();
            if (told >= 0 && ::write(told, &i, sizeof i) != sizeof i) return;
        }
    }
    writer->commit();
}

template <class Work>
pid_t in_child(const Work& work) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    try {
        work();
    } catch (...) {
        ::_exit(1);
    }
    ::_exit(0);
}

/// Lets a child ingest and kills it after some time. Gives the last document it said was committed.
int killed_ingest(const std::filesystem::path& file, unsigned microseconds) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = in_child([&] { ingest(file, 0, 1, ends[1]); });
    ::close(ends[1]);
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    int committed = -1;
    for (int next = 0; ::read(ends[0], &next, sizeof next) == sizeof next;) committed = next;
    ::close(ends[0]);
    return committed;
}

}  // namespace

TEST_CASE("what was committed survives kill -9, and repeating completes the work", "[index]") {
    const tests::Folder folder;
    std::mt19937 random{20241129};
    int committed = -1;
    for (int attempt = 0; attempt < 25; ++attempt) {
        const unsigned pause = std::uniform_int_distribution<unsigned>(0, 25'000)(random);
        committed = std::max(committed, killed_ingest(folder / "raad.db", pause));
        // Also makes the file when the child had no time to.
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        for (int i = 0; i <= committed; ++i) REQUIRE(writer->contains(paper(i).document.id));
        REQUIRE(index::open_reader(folder / "raad.db", tests::analyse_words)->check().damage.empty());
    }
    ingest(folder / "raad.db", 0, 1, -1);
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->documents().size() == count);
    CHECK(reader->search({index::Match::Op::term, {{TermKind::exact, "raad"}}, {}, 0}, {}).documents ==
          count);
    CHECK(reader->check().damage.empty());
}

TEST_CASE("two writers and a reader do not harm each other", "[index]") {
    const tests::Folder folder;
    std::vector<pid_t> children;
    for (int writer = 0; writer < 2; ++writer)
        children.push_back(in_child([&] { ingest(folder / "raad.db", writer, 2, -1); }));
    for (const pid_t child : children) {
        int status = 1;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->documents().size() == count);
    CHECK(reader->check().damage.empty());
}

}  // namespace raadspoor
