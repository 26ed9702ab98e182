// Looks whether the database is whole: SQLite's pages, references, the index over words, and what we rely on.
#pragma once

#include <cstdint>
#include <filesystem>

#include "index/sqlite/tokenizer.h"
#include "index/store/document_entry.h"

namespace raadspoor::index {

/// As Reader::check. Only reads `file`.
CheckReport check(const std::filesystem::path& file, Tokenizing& tokenizing);
/// The same, also of one that is too damaged to be opened: `readable` is false then.
[[nodiscard]] CheckReport check_file(const std::filesystem::path& file, Analyser analyser);

/// The bytes that a database should have by its own head; 0 when it has none.
[[nodiscard]] std::uintmax_t size_by_head(const std::filesystem::path& file);

}  // namespace raadspoor::index
