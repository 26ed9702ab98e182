// OpenDocument worksheets (ODS, and flat FODS; ISO/IEC 26300): each sheet a table, row by row.
//
//     const Result<Document> document = ingest::read_ods(bytes, "moties.ods");
//
// A cell is what it shows; empty cells between two that hold something are kept (twenty at most). The name of
// a sheet is a heading, unless it is a usual one. Text boxes on a sheet are fields. Hidden: sheets, rows and
// columns that are put away or filtered out, remarks. Left out: charts, pictures, formulas.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// The document in `bytes`, a zip archive or flat XML; `name` is used in messages. Fills text, blocks, links,
/// info, hidden, struck and warnings; of more than 400,000 cells the first are read, and a warning tells.
/// Errors: damaged, encrypted, too_large. Linear in what the file unpacks to, whatever it says is repeated;
/// thread-safe.
[[nodiscard]] Result<Document> read_ods(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
