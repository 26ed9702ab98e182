// Answers a question: evaluates it, filters, counts, orders, and fetches the best passages.
#pragma once

#include "index/bits.h"
#include "index/catalogue.h"
#include "index/database.h"
#include "index/evaluate.h"

namespace raadspoor::index {

/// As Reader::search. Requires an open read transaction, and a catalogue read in it.
[[nodiscard]] SearchResult search(Connection& db, const Analyser& analyser, const Catalogue& catalogue, Workspace& workspace,
                                  const Match& match, const Filter& filter, const SearchOptions& options);

/// For each document of the catalogue whether `filter` lets it through, `contains` apart. Replaced ones do not come through,
/// unless `replaced`.
[[nodiscard]] Bits passing(Connection& db, const Catalogue& catalogue, const Filter& filter, bool replaced);

}  // namespace raadspoor::index
