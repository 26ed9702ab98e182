// The store as one SQLite file, in WAL mode with synchronous=FULL; schema.md tells every table.
#pragma once

#include <filesystem>
#include <memory>

#include "index/store/database.h"

namespace raadspoor::index {

/// As open_reader, open_writer and publish, for the path of a file.
[[nodiscard]] std::unique_ptr<Reader> open_file_reader(const std::filesystem::path& file, Analyser analyser,
                                                       Versions versions, Corrections corrections);
[[nodiscard]] std::unique_ptr<Writer> open_file_writer(const std::filesystem::path& file, Analyser analyser,
                                                       Versions versions);
void publish_file(const std::filesystem::path& file, const std::filesystem::path& target, Analyser analyser);

}  // namespace raadspoor::index
