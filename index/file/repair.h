// Makes what is derived agree again with what is stored, in a database whose file can be read.
//
// Nothing here makes altered data sound: rows that belong to nobody go, what follows from sealed rows
// (index/sqlite/checksum.h) is made anew, and what is altered stays altered until its file is read again.
#pragma once

#include <cstdint>

#include "index/sqlite/sqlite.h"

namespace raadspoor::index {

/// Builds SQLite's own indexes anew, removes rows and passages of documents that are not there, makes what is
/// known of a file anew from its document where it was altered (it is then read at the next opportunity), and
/// tells again which documents are replaced. The index over words must be made anew after it. As part of the
/// transaction that is open.
void mend_rows(Connection& db);

/// Removes a document of which something was altered, so that it cannot be trusted to tell which passages are
/// its own: those stay for mend_rows(). Its files stay, and hold nothing. Gives nothing to the index over
/// words, which must be made anew.
void remove_altered(Connection& db, std::int64_t row);

}  // namespace raadspoor::index
