// The files that a person means by a list of files and folders.
//
//     find_files({"stukken", "brief.pdf"}) -> files of stukken and its folders by name, then brief.pdf
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace raadspoor::ingest {

struct [[nodiscard]] FoundFiles {
    std::vector<std::filesystem::path> files;  ///< absolute; in each folder by name
    std::map<std::string, int>
        passed_over;  ///< in folders: ending (".json", "" for none) -> how many files of another kind
    std::vector<Error> unreadable;  ///< paths that do not exist or cannot be looked into
};

/// Folders are searched recursively; links to folders are followed once, so that loops end. In folders only
/// files whose ending says that they can be read (see has_readable_ending()) count, hidden ones do not; a
/// file that is named counts whatever its ending.
FoundFiles find_files(const std::vector<std::string>& paths);

}  // namespace raadspoor::ingest
