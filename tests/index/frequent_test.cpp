#include <sqlite3.h>
#include <catch2/catch.hpp>

#include "support.h"

namespace raadspoor {
namespace {

using index::Match;

constexpr std::size_t many = 70'000;  // more passages than one part of a list holds

/// A passage each: "raad" in all, "college college" in every third, "wethouder" in the last.
tests::Stored long_paper() {
    tests::Stored stored = tests::paper("lang.pdf", "Notulen", "", "2024-11-29");
    std::string& text = stored.document.text;
    for (std::size_t i = 0; i < many; ++i) {
        const std::size_t begin = text.size();
        text += i % 3 == 0 ? "raad college college" : "raad";
        text += i + 1 == many ? " wethouder\n" : "\n";
        stored.document.blocks.push_back(
            {i % 2 == 0 ? BlockKind::paragraph : BlockKind::note, {begin, text.size()}, 0, {}});
        stored.analysis.sentences.push_back({begin, text.size()});
    }
    return stored;
}

std::size_t passages_with(const std::filesystem::path& database, const std::string& word) {
    const auto reader = index::open_reader(database, tests::analyse_words);
    return reader->search({Match::Op::term, {{TermKind::exact, word}}, {}, 0}, {}).passages;
}

std::size_t lists(const std::filesystem::path& database) {
    sqlite3* db = nullptr;
    sqlite3_stmt* count = nullptr;
    sqlite3_open(database.c_str(), &db);
    sqlite3_prepare_v2(db, "SELECT count(*) FROM frequent", -1, &count, nullptr);
    sqlite3_step(count);
    const auto result = static_cast<std::size_t>(sqlite3_column_int64(count, 0));
    sqlite3_finalize(count);
    sqlite3_close(db);
    return result;
}

void drop_a_list(const std::filesystem::path& database) {
    sqlite3* db = nullptr;
    sqlite3_open(database.c_str(), &db);
    CHECK(sqlite3_exec(db, "DELETE FROM frequent WHERE term = '=raad'", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
    sqlite3_close(db);
}

}  // namespace

TEST_CASE("a word in many passages is counted exactly, whether it has a list or not", "[index]") {
    const tests::Folder folder;
    const std::filesystem::path database = folder / "raad.db";
    const auto writer = index::open_writer(database, tests::analyse_words);
    const tests::Stored paper = long_paper();
    add(*writer, paper);
    writer->commit();
    CHECK(lists(database) > 0);
    CHECK(passages_with(database, "raad") == many);
    CHECK(passages_with(database, "college") == (many + 2) / 3);
    CHECK(passages_with(database, "wethouder") == 1);

    SECTION("documents that came later are found beside the lists") {
        add(*writer, tests::paper("later.pdf", "Brief", "Het college en de wethouder."));
        writer->commit();
        CHECK(passages_with(database, "college") == (many + 2) / 3 + 1);
        CHECK(passages_with(database, "wethouder") == 2);
        CHECK(index::open_reader(database, tests::analyse_words)->check().damage.empty());
    }
    SECTION("what is forgotten is in no list") {
        add(*writer, tests::paper("later.pdf", "Brief", "Het college en de wethouder."));
        CHECK(writer->forget(paper.document.id));
        CHECK(lists(database) == 0);
        CHECK(passages_with(database, "college") == 1);
        CHECK(passages_with(database, "raad") == 0);
    }
    SECTION("a list that lacks something is noticed, and made anew") {
        drop_a_list(database);
        const index::CheckReport report = index::open_reader(database, tests::analyse_words)->check();
        CHECK(report.damage.size() == 1);
        CHECK(report.only_index);
        writer->rebuild();
        CHECK(index::open_reader(database, tests::analyse_words)->check().damage.empty());
        CHECK(passages_with(database, "raad") == many);
    }
}

}  // namespace raadspoor
