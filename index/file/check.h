// Looks whether the database is whole: SQLite's pages, references, the index over words, and what we rely on.
#pragma once

#include "index/sqlite/sqlite.h"
#include "index/store/database.h"

namespace raadspoor::index {

/// As Reader::check, on a connection that may write: FTS5 compares its index with the text only by way of an
/// INSERT.
[[nodiscard]] CheckReport check(Connection& db);

}  // namespace raadspoor::index
