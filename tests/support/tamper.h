// A database changed as somebody else would: by SQL of their own.
#pragma once

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

namespace raadspoor::tests {

/// Runs SQL on the file; the test fails when SQLite does not take it.
inline void tamper(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    char* message = nullptr;
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message);
    INFO((message == nullptr ? "" : message));
    CHECK(message == nullptr);
    sqlite3_free(message);
    sqlite3_close(db);
}

}  // namespace raadspoor::tests
