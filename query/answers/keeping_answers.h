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

struct [[nodiscard]] RepairAnswer {
    index::CheckReport report;          ///< afterwards
    std::vector<std::string> restored;  ///< paths of what was read again from its file
    std::vector<std::string> unread;    ///< Dutch sentences: what could not be read again
    std::filesystem::path kept;         ///< where the damaged file is now; empty when it was mended in place
    std::size_t saved = 0;              ///< then: files whose document was taken over
};

/// Removes the document that `name` means, and every trace of it. Throws UsageError when it means none or
/// more than one, and index::DatabaseError.
ForgetAnswer forget(const std::filesystem::path& database, const std::string& name);

/// Writes a copy for others to `file`, which must not exist.
PublishAnswer publish(const std::filesystem::path& database, const std::filesystem::path& file);

}  // namespace raadspoor::query
