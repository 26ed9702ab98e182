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

/// The files of a database that were read when what lies inside files was not stored yet, and may hold
/// others: PDFs, messages, archives. None once they have been read again. Linear in the documents.
std::vector<std::string> read_without_inside(Connection& db);

/// Has read_without_inside() read at the next opportunity: they count as changed since. To be called by who
/// opens a database for writing; costs something once.
void read_inside_again(Connection& db);

}  // namespace raadspoor::index
