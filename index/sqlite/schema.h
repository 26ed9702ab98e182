// The tables of the database, how a new file gets them, and how an older one is brought up to date. See
// schema.md.
#pragma once

#include <filesystem>
#include <string_view>

#include "index/sqlite/sqlite.h"
#include "index/sqlite/tokenizer.h"

namespace raadspoor::index {

inline constexpr int schema_version = 10;

/// Makes an empty file that only its owner may read; an existing one stays as it is. Throws DatabaseError
/// when it cannot be made or written.
void create_private(const std::filesystem::path& file);

/// Opens the file for writing; makes it (readable by its owner only), or migrates it, when that is needed.
/// Throws DatabaseError when it is not ours or newer than this program.
[[nodiscard]] std::unique_ptr<Connection> open_for_writing(const std::filesystem::path& file,
                                                           Tokenizing& tokenizing);

/// A connection that only reads an existing file, also in a folder where nothing may be written (while nobody
/// writes, which needs that right). Of what is in the file nothing is asked yet. Throws DatabaseError when
/// there is none, or it may not be read.
[[nodiscard]] std::unique_ptr<Connection> connect_for_reading(const std::filesystem::path& file);

/// Opens an existing file for reading. Throws DatabaseError when there is none, it is not ours, or of another
/// version.
[[nodiscard]] std::unique_ptr<Connection> open_for_reading(const std::filesystem::path& file,
                                                           Tokenizing& tokenizing);

/// Makes the index over words empty, and its settings those of a new database.
void reset_terms(Connection& db);

/// What the table `meta` holds under `key`; empty when nothing.
[[nodiscard]] std::string meta(Connection& db, std::string_view key);
void set_meta(Connection& db, std::string_view key, std::string_view value);

}  // namespace raadspoor::index
