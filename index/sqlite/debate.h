// Meetings, who said what in them, and what papers tell of motions: stored and read back.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/term.h"
#include "index/sqlite/sqlite.h"
#include "index/store/document_entry.h"

namespace raadspoor::index {

/// Stores what `analysis` has of a meeting and of motions, for the document in `row`. Names are kept folded
/// by `analyser` as well, to filter by.
void store_debate(Connection& db, std::int64_t row, const Analysis& analysis, const Analyser& analyser);

/// What store_debate stored, read back equal. Throws Damaged.
Minutes load_minutes(Connection& db, std::int64_t row);
std::vector<MotionFact> load_motions(Connection& db, std::int64_t row);
/// The same of all documents that are not replaced, in no order of documents.
std::vector<ToldOfMotion> load_told(Connection& db);

/// Who speaks at `offset`; nothing when the document tells of no meeting. Logarithmic.
std::optional<Spoken> load_spoken(Connection& db, std::int64_t row, std::size_t offset);

}  // namespace raadspoor::index
