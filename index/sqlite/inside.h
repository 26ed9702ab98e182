// What lies inside files: a file at "dossier.zip/motie.pdf" lies in the file at "dossier.zip". Paths alone
// tell it, since no file is a folder.
#pragma once

#include <string>
#include <vector>

#include "index/sqlite/sqlite.h"
#include "index/store/document_entry.h"

namespace raadspoor::index {

/// The path of the file that the one at `path` lies in; empty when it lies in a folder. A file is looked for
/// only where a name has a point in it.
std::string parent_of(Connection& db, const std::string& path);

/// The files that lie inside the file at `path`, by path.
std::vector<FileState> files_inside(Connection& db, const std::string& path);

}  // namespace raadspoor::index
