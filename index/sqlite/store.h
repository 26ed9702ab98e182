// Puts a Document and its Analysis into the tables, and takes them out again, equal to what was put in.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "index/sqlite/sqlite.h"
#include "index/sqlite/tokenizer.h"
#include "index/store/document_entry.h"

namespace raadspoor::index {

/// Stores both and indexes the text, as part of the transaction that is open. Gives the document's row.
/// `unfinished` tells why it was not read to its end; empty when it was. Requires that no document with this
/// id is stored.
std::int64_t store(Connection& db, Tokenizing& tokenizing, const Document& document, const Analysis& analysis,
                   std::string_view analysis_version, std::string_view unfinished = {});

/// Removes a document's rows and its terms, as part of the transaction that is open.
void erase(Connection& db, std::int64_t row);

/// Gives the stored passages of a document to the index over words again, which must hold none of them.
void reindex(Connection& db, Tokenizing& tokenizing, std::int64_t row);

/// The document in this row, and what was found in it. Throw Damaged.
Document load_document(Connection& db, std::int64_t row, StoredPart part = StoredPart::all);
/// The text of the passage in this row; empty when there is none.
std::string load_passage(Connection& db, std::uint32_t row);
/// The pages that a span of its text touches.
[[nodiscard]] std::vector<PageReference> load_pages(Connection& db, std::int64_t row, Span span);
Metadata load_metadata(Connection& db, std::int64_t row);
Analysis load_analysis(Connection& db, std::int64_t row);

}  // namespace raadspoor::index
