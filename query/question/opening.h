// Opens a database with the rules of this program, and finds the one document that a name means.
//
//     const auto reader = open_reader("raad.db");
//     const index::DocumentEntry entry = the_document(*reader, "motie.pdf");
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "index/store/database.h"

namespace raadspoor::query {

/// The rules that this program makes terms and analyses by: what every database is opened with.
index::Versions versions();

/// Throws index::DatabaseError when there is none, or it is broken.
[[nodiscard]] std::unique_ptr<index::Reader> open_reader(const std::filesystem::path& database);
/// The same; makes the database when there is none.
[[nodiscard]] std::unique_ptr<index::Writer> open_writer(const std::filesystem::path& database);

/// The one document that `name` means: a path, a file name, the beginning of an id, or what people call it
/// (paper_names.h). Throws UsageError when there is none or more than one.
index::DocumentEntry the_document(const index::Reader& reader, const std::string& name);

}  // namespace raadspoor::query
