// Worksheets of Excel (ECMA-376 part 1, 18): each row is a row, with its cells as they are shown.
//
//     Blad "Moties" with  | M12 | Groene daken | 45363 (a date) |
//         -> heading "Moties", table row "M12\tGroene daken\t12-03-2024"
//
// Hidden sheets, rows and columns are hidden text, and so are remarks. Formulas give the value that the file
// keeps of them. There are no pages.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace raadspoor::ingest {

/// Fills text, blocks, struck, hidden, info and warnings. `name` is used in messages. After 400,000 cells the
/// rest is left out, with a warning. Errors: damaged, encrypted, too_large. Thread-safe.
[[nodiscard]] Result<Document> read_xlsx(std::string_view bytes, const std::string& name);

}  // namespace raadspoor::ingest
