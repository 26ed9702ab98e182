// The rows of lists (index/store/listed.h) in the tables `listing` and `listed`.
#pragma once

#include <string_view>
#include <vector>

#include "index/sqlite/sqlite.h"
#include "index/store/listed.h"

namespace raadspoor::index {

/// Removes the rows of a document, which is then not listed. By list, as the table is kept: so no second
/// index is needed to find them.
void erase_listed(Connection& db, std::int64_t row);

/// Puts the rows of a stored document in the place of those it had, as part of the transaction that is open.
void store_listed(Connection& db, std::int64_t row, const Document& document, const Analysis& analysis,
                  const Lister& lister);

/// The documents that are not listed by this version, replaced ones too.
std::vector<std::int64_t> unlisted(Connection& db, std::string_view version);

/// The documents that are not replaced with their rows of `list`, in no order; only those with one of `ids`
/// unless it is null. Throws Damaged.
std::vector<ListedDocument> load_listed(Connection& db, List list, std::string_view version,
                                        const std::vector<std::string>* ids);

}  // namespace raadspoor::index
