// What a reading of files came to.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

/// What becomes of a file that was left out, or of which only a part was read.
enum class NextTry {
    none,         ///< it is what it is: damaged, encrypted, of another kind
    next_ingest,  ///< it is read again by the next `ingest`
    when_asked,   ///< it went over its budget twice: only `ingest --again` reads it again
};

/// Whether a reading that ended so took more time or memory than a paper has, or broke its reader.
[[nodiscard]] bool is_over_budget(std::string_view code);
[[nodiscard]] NextTry next_try(const index::FileState& file);

struct [[nodiscard]] IngestAnswer {
    std::size_t added = 0, updated = 0, unchanged = 0;  ///< documents
    std::size_t renewed = 0;                            ///< analysed anew from what is stored
    std::size_t pages = 0;                              ///< read now
    std::vector<index::FileState> failed;               ///< left out, by path, each with its reason
    /// Not read to their end for what has nothing to do with what they say: partly in, or among `failed` too.
    std::vector<index::FileState> unfinished;
    std::vector<std::string> warnings;       ///< of documents that went in, Dutch sentences
    std::map<std::string, int> passed_over;  ///< files of another sort, by the ending of their names
    double seconds = 0;
};

}  // namespace raadspoor::query
