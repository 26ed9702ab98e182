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

/// Which links in folders are followed.
enum class Links {
    inside,  ///< those that lead to a place within the folder that was asked for
    all,
};

struct [[nodiscard]] FoundFiles {
    std::vector<std::filesystem::path> files;  ///< absolute; in each folder by name
    std::map<std::string, int>
        passed_over;  ///< in folders: ending (".json", "" for none) -> how many files of another kind
    std::vector<std::filesystem::path> left_links;  ///< in folders: links that lead out of them, not followed
    std::vector<Error> unreadable;  ///< paths that do not exist, are too long or cannot be looked into
};

/// Folders are searched recursively; links to folders are followed once, so that loops end. In folders only
/// files whose ending says that they can be read (see has_readable_ending()) count; hidden ones and what an
/// office program keeps beside an open file ("~$brief.docx") do not. A file or folder that is named counts
/// whatever its ending, also when it is a link.
FoundFiles find_files(const std::vector<std::string>& paths, Links links = Links::inside);

}  // namespace raadspoor::ingest
