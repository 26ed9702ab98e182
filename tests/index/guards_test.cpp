// What a question or a change took of the database is given back when it ends, also by an exception.
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <chrono>

#include "index/sqlite/sqlite.h"
#include "support.h"

namespace raadspoor {
namespace {

using Clock = std::chrono::steady_clock;

void damage_layout(const std::filesystem::path& file, const std::string& id) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    const std::string sql =
        "UPDATE layout SET data = x'ff01' WHERE row = (SELECT row FROM document WHERE id = '" + id + "')";
    CHECK(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

/// A paper of so many pages that looking at all of them takes a while.
tests::Stored thick_paper() {
    std::string text;
    for (int page = 0; page < 2'000; ++page)
        text += "Bladzijde " + std::to_string(page) + " van het stuk.\n\f";
    return tests::paper("dik.pdf", "Dik", text);
}

}  // namespace

TEST_CASE("an exception while rows are read leaves no statement open", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    for (const char* name : {"a.pdf", "b.pdf"}) add(*writer, tests::paper(name, "Motie", "De raad."));
    writer->commit();
    damage_layout(folder / "raad.db", tests::id_of("a.pdf"));
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK_THROWS_AS(reader->document(tests::id_of("a.pdf")), index::DatabaseError);
    CHECK_THROWS_AS(reader->analysis(tests::id_of("a.pdf")), index::DatabaseError);
    CHECK_THROWS_AS(reader->pages(tests::id_of("a.pdf"), {0, 1}), index::DatabaseError);
    CHECK(writer->forget(tests::id_of("b.pdf")));  // needs that nobody is reading
    CHECK(reader->documents().size() == 1);
}

TEST_CASE("a taker of words that throws leaves no statement open and no time-out behind", "[index]") {
    const tests::Folder folder;
    const tests::Stored thick = thick_paper();
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    add(*writer, thick);
    add(*writer, tests::paper("b.pdf", "Motie", "De raad."));
    writer->commit();
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const auto late = [](std::string_view, std::size_t) {
        for (const auto end = Clock::now() + std::chrono::milliseconds(20); Clock::now() < end;) {
        }
        throw std::domain_error("genoeg");
    };
    CHECK_THROWS_AS(reader->words("", late, 10), std::domain_error);
    CHECK((reader->document(thick.document.id) == thick.document));
    CHECK(writer->forget(tests::id_of("b.pdf")));
}

TEST_CASE("words tell whether they were all told", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    add(*writer, tests::paper("a.pdf", "Motie", "De raad."));
    writer->commit();
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const auto ignore = [](std::string_view, std::size_t) {};
    CHECK(reader->words("", ignore));
    CHECK_FALSE(reader->words("", ignore, 0));
    CHECK(reader->words("ra", ignore));
}

TEST_CASE("what a guard holds ends with its scope", "[index]") {
    const tests::Folder folder;
    index::Connection db{folder / "raad.db", index::Connection::Mode::create};
    db.execute("CREATE TABLE t (x)");
    const auto fill = [&](bool fails) {
        index::Transaction change{db, index::Transaction::Kind::write};
        db.run("INSERT INTO t VALUES (?)", 1);
        if (fails) throw std::domain_error("toch niet");
        change.commit();
    };
    CHECK_THROWS_AS(fill(true), std::domain_error);
    CHECK_FALSE(db.in_transaction());
    CHECK(db.number("SELECT count(*) FROM t") == 0);
    fill(false);
    fill(false);
    CHECK(db.number("SELECT count(*) FROM t") == 2);

    constexpr const char* long_count =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000) SELECT count(*) FROM n";
    {
        const index::Interruption at_once{db, [] { return true; }};
        CHECK(db.number(long_count) == 0);
    }
    CHECK(db.number(long_count) == 10'000);
    const std::int64_t usual = db.number("PRAGMA secure_delete");
    {
        const index::SecureDelete overwritten{db};
        CHECK(db.number("PRAGMA secure_delete") == 1);
    }
    CHECK(db.number("PRAGMA secure_delete") == usual);
    {
        const index::Patience none{db, 1};
        CHECK(db.number("PRAGMA busy_timeout") == 1);
    }
    CHECK(db.number("PRAGMA busy_timeout") == 60'000);
}

TEST_CASE("a statement is not used again while its rows are read", "[index]") {
    const tests::Folder folder;
    index::Connection db{folder / "raad.db", index::Connection::Mode::create};
    constexpr const char* two = "SELECT 1 UNION ALL SELECT 2";
    {
        index::Cursor row = db.query(two);
        CHECK(row.step());
        CHECK_THROWS_AS(db.query(two), std::logic_error);
        CHECK(row.step());
        CHECK(row.integer(0) == 2);
    }
    CHECK(db.number(two) == 1);
}

}  // namespace raadspoor
