// What was done for who keeps a database: forgotten, published, checked, rebuilt.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

struct [[nodiscard]] ForgetAnswer {
    index::DocumentEntry forgotten;
    std::vector<std::string> inside;  ///< paths of what lay in it, which went with it
};

struct [[nodiscard]] PublishAnswer {
    std::filesystem::path file;
    std::size_t documents = 0;
    std::uintmax_t bytes = 0;
};

/// Removes the document that `name` means, and every trace of it. Throws UsageError when it means none or
/// more than one, and index::DatabaseError.
ForgetAnswer forget(const std::filesystem::path& database, const std::string& name);

/// Writes a copy for others to `file`, which must not exist.
PublishAnswer publish(const std::filesystem::path& database, const std::filesystem::path& file);

/// Looks whether the database is whole; with `repair`, after what is derived was built anew.
index::CheckReport check(const std::filesystem::path& database, bool repair);

}  // namespace raadspoor::query
