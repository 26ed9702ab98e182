// The database in a world that does not cooperate: what is wrong is told in one sentence, and damage is
// found.
#include <grp.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "support.h"
#include "tests/support/tamper.h"

namespace raadspoor {
namespace {

using Catch::Matchers::Contains;
using index::DatabaseError;
using index::Reader;
using index::Writer;

std::unique_ptr<Writer> open(const std::filesystem::path& file) {
    return index::open_writer(file, tests::analyse_words);
}
std::unique_ptr<Reader> read(const std::filesystem::path& file) {
    return index::open_reader(file, tests::analyse_words);
}

void fill(const std::filesystem::path& file, int count = 5) {
    const auto writer = open(file);
    for (int i = 0; i < count; ++i)
        tests::add(*writer, tests::paper(std::to_string(i), "Titel " + std::to_string(i),
                                         "De raad besluit.\nNummer " + std::to_string(i)));
    writer->commit();
}

using tests::tamper;

/// Whether `holds`, asked in a process that root's rights were taken from.
template <class Question>
bool as_ordinary_user(const Question& holds) {
    constexpr uid_t nobody = 65'534;
    const pid_t child = ::fork();
    if (child == 0) {
        const bool root = ::geteuid() == 0;
        if (root && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(2);
        bool held = false;
        try {
            held = holds();
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        ::_exit(held ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a file that is no database of ours stays as it is, and is named", "[index]") {
    const tests::Folder folder;
    std::ofstream(folder / "notitie.txt") << std::string(5'000, 'x');
    CHECK_THROWS_WITH(open(folder / "notitie.txt"), Contains("notitie.txt is geen database van raadspoor"));
    CHECK_THROWS_WITH(read(folder / "notitie.txt"), Contains("notitie.txt is geen database van raadspoor"));
    tamper(folder / "ander.db", "CREATE TABLE t (x)");
    CHECK_THROWS_WITH(open(folder / "ander.db"), Contains("ander.db is geen database van raadspoor"));
    CHECK_THROWS_WITH(read(folder / "ander.db"), Contains("ander.db is geen database van raadspoor"));
    CHECK_THROWS_WITH(read(folder / "niets.db"), Contains("niets.db bestaat niet"));
    CHECK_THROWS_WITH(open(folder.path() / "geen" / "raad.db"), Contains("bestaat niet"));
    CHECK_THROWS_WITH(open(folder.path()), Contains("is een map"));
    CHECK_FALSE(std::filesystem::exists(folder / "niets.db"));
}

TEST_CASE("a database of a newer version is refused", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    tamper(folder / "raad.db", "PRAGMA user_version = 99");
    CHECK_THROWS_WITH(open(folder / "raad.db"), Contains("nieuwere versie"));
    CHECK_THROWS_WITH(read(folder / "raad.db"), Contains("nieuwere versie"));
}

TEST_CASE("only its owner may read the database", "[index]") {
    const tests::Folder folder;
    const auto writer = open(folder / "raad.db");
    tests::add(*writer, tests::paper("a", "b", "c"));
    writer->commit();
    for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
        struct stat state {};
        REQUIRE(::stat(file.path().c_str(), &state) == 0);
        CHECK((state.st_mode & 0777) == 0600);
    }
}

TEST_CASE("a folder or file that may not be written is told of", "[index]") {
    if (::geteuid() == 0) return;  // Root may write anything.
    const tests::Folder folder;
    ::chmod(folder.path().c_str(), 0500);
    CHECK_THROWS_WITH(open(folder / "raad.db"), Contains("raad.db kan niet worden gemaakt"));
    ::chmod(folder.path().c_str(), 0700);
}

TEST_CASE("a full disk is told of, and what was committed stays", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    const auto writer = open(folder / "raad.db");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{100'000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto add_much = [&] {
        for (int i = 0; i < 200; ++i)
            tests::add(*writer, tests::paper("g" + std::to_string(i), "", std::string(20'000, 'y')));
        writer->commit();
    };
    CHECK_THROWS_WITH(add_much(), Contains("raad.db") && Contains("schijf"));
    ::setrlimit(RLIMIT_FSIZE, &before);
    const auto reader = read(folder / "raad.db");
    CHECK(reader->documents().size() == 5);
    CHECK(reader->check().damage.empty());
    CHECK(tests::add(*writer, tests::paper("later", "", "Weer ruimte.")) == Writer::Added::added);
    writer->commit();
    CHECK(reader->documents().size() == 6);
}

TEST_CASE("a copy for others has no words of what is struck out, in rows of lists either", "[index]") {
    const tests::Folder folder;
    tests::Stored paper = tests::paper("a.pdf", "Brief", "De kwekerij komt er.\nDe school blijft.");
    paper.document.struck = {{0, paper.document.text.find('\n')}};
    const index::Versions rows{"", "", {"1", [](const Document& document, const Analysis&) {
                                            index::Listed it;
                                            it.words = document.text;
                                            return std::vector<index::Listed>{it};
                                        }}};
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words, rows);
        tests::add(*writer, paper);
        writer->commit();
    }
    index::publish(folder / "raad.db", folder / "kopie.db", tests::analyse_words);
    const auto has = [&](const char* file) {
        std::ifstream in(folder / file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        return bytes.find("kwekerij") != std::string::npos;
    };
    CHECK(has("raad.db"));
    CHECK_FALSE(has("kopie.db"));
    const auto copy = index::open_reader(folder / "kopie.db", tests::analyse_words, rows);
    CHECK_FALSE(copy->listed(index::List::conditions).at(0).is_listed);
}

TEST_CASE("a copy for others is checked by who may only read it", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    index::publish(folder / "raad.db", folder / "kopie.db", tests::analyse_words);
    ::chmod(folder.path().c_str(), 0555);
    CHECK(as_ordinary_user([&] { return read(folder / "kopie.db")->check().damage.empty(); }));
    ::chmod(folder.path().c_str(), 0755);
    ::chmod((folder / "kopie.db").c_str(), 0644);
    tamper(folder / "kopie.db", "UPDATE passage SET body = replace(body, 'raad', 'baas') WHERE row = 2");
    ::chmod((folder / "kopie.db").c_str(), 0444);
    CHECK(as_ordinary_user([&] { return read(folder / "kopie.db")->check().documents.size() == 1; }));
}

TEST_CASE("a database is read in a folder where nothing may be written", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    ::chmod((folder / "raad.db").c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    CHECK(as_ordinary_user([&] {
        const auto reader = read(folder / "raad.db");
        return reader->documents().size() == 5 && reader->check().damage.empty();
    }));
    ::chmod(folder.path().c_str(), 0755);
    ::chmod((folder / "raad.db").c_str(), 0000);
    CHECK(as_ordinary_user([&] {
        try {
            (void)read(folder / "raad.db");
        } catch (const DatabaseError& error) {
            return std::string(error.what()).find("mag u niet lezen") != std::string::npos &&
                   std::string(error.what()).find("`raadspoor publish`") != std::string::npos;
        }
        return false;
    }));
}

TEST_CASE("a change that was interrupted is undone before anything is read", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open((folder / "raad.db").c_str(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db,
                         "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN "
                         "IMMEDIATE; UPDATE page SET printed = randomblob(9000)",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    for (const char* tail : {"", "-journal"})
        std::filesystem::copy_file((folder / "raad.db").string() + tail,
                                   (folder / "kopie.db").string() + tail);
    sqlite3_close(db);
    CHECK(read(folder / "kopie.db")->check().damage.empty());
    CHECK_FALSE(std::filesystem::exists(folder / "kopie.db-journal"));
}

TEST_CASE("a check waits for no writer", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    const auto writer = open(folder / "raad.db");
    tests::add(*writer, tests::paper("later", "", "Nog niet vastgelegd."));
    CHECK(read(folder / "raad.db")->check().damage.empty());  // after a minute it would throw
    writer->commit();
}

TEST_CASE("check finds an index that is not of the text, and a rebuild mends it", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    CHECK(read(folder / "raad.db")->check().damage.empty());
    const std::string damage = GENERATE(
        as<std::string>{}, "DELETE FROM terms_data WHERE id > 10", "UPDATE terms_config SET v = 99",
        "UPDATE terms_idx SET pgno = pgno + 1", "DELETE FROM file WHERE path = '1'",
        "UPDATE document SET replaced = 1 WHERE row = 2", "UPDATE file SET path = 'x' WHERE path = '1'");
    INFO(damage);
    tamper(folder / "raad.db", damage);
    const index::CheckReport report = read(folder / "raad.db")->check();
    REQUIRE_FALSE(report.damage.empty());
    CHECK(report.only_index);
    open(folder / "raad.db")->rebuild();
    CHECK(read(folder / "raad.db")->check().damage.empty());
}

TEST_CASE("check finds what a table lost or got", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    const std::string damage =
        GENERATE(as<std::string>{}, "DELETE FROM passage WHERE row = 4", "DELETE FROM passage WHERE row = 1",
                 "INSERT INTO passage VALUES (99, 'extra')", "DELETE FROM page WHERE document = 2",
                 "DELETE FROM layout WHERE row = 3", "UPDATE layout SET data = x'00' WHERE row = 1",
                 "DELETE FROM document WHERE row = 2", "UPDATE passage SET body = body || 'x' WHERE row = 2",
                 "UPDATE document SET passages = x'ff' WHERE row = 1",
                 "INSERT INTO amount VALUES (1, 0, 5, 9999, '', '')",
                 "INSERT INTO vote VALUES (1, 0, 0, 1, '', 99, NULL, NULL, NULL, '', 0, 0)",
                 "UPDATE document SET kind = 99 WHERE row = 1");
    INFO(damage);
    tamper(folder / "raad.db", damage);
    const index::CheckReport report = read(folder / "raad.db")->check();
    CHECK_FALSE(report.damage.empty());
    CHECK_FALSE(report.only_index);
}

TEST_CASE("damaged bytes are an error, never a wrong answer or a crash", "[index]") {
    const tests::Folder folder;
    fill(folder / "raad.db");
    tamper(folder / "raad.db", "UPDATE layout SET data = x'ffffffffffffffffff01' WHERE row = 1");
    CHECK_THROWS_WITH(read(folder / "raad.db")->document(tests::id_of("0")), Contains("beschadigd"));
}

}  // namespace raadspoor
