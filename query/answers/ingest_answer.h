// What a reading of files came to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

struct [[nodiscard]] IngestAnswer {
    std::size_t added = 0, updated = 0, unchanged = 0;  ///< documents
    std::size_t renewed = 0;                            ///< analysed anew from what is stored
    std::size_t pages = 0;                              ///< read now
    std::vector<index::FileState> failed;               ///< left out, by path, each with its reason
    std::vector<std::string> warnings;                  ///< of documents that went in, Dutch sentences
    std::map<std::string, int> passed_over;  ///< files of another sort, by the ending of their names
    double seconds = 0;
};

}  // namespace raadspoor::query
