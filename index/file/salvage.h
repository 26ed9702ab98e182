// What can still be had of a damaged store.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "index/store/document_entry.h"

namespace raadspoor::index {

/// As salvage() of database.h, for the path of a file.
std::vector<std::string> salvage_file(
    const std::filesystem::path& file,
    const std::function<void(const Document&, const Analysis&, const std::vector<FileState>&)>& take);

}  // namespace raadspoor::index
