// A file read and analysed on its way to the database: itself, and behind it what lies inside.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "index/store/document_entry.h"
#include "ingest/files/read_options.h"
#include "ingest/shield/worker.h"

namespace raadspoor::query {

struct ReadPaper {
    index::FileState file;
    std::optional<Document> document;  ///< nothing when it was left out: the reason is in `file`
    Analysis analysis;
};

/// The file as it stands there now; size and time are 0 when it does not.
index::FileState state_of(const std::filesystem::path& path);

/// What was found in the document; nothing in one that only holds others: its words are theirs.
Analysis analysed(const Document& document);

/// The file at `path`, and what lies inside, which is as old as its file. Ends early, with what it has, once
/// `worker` was stopped.
std::vector<ReadPaper> read_whole(ingest::Worker& worker, const std::filesystem::path& path,
                                  const ingest::ReadOptions& options);

}  // namespace raadspoor::query
