// A file becomes a Document.
//
//     const Result<Document> document = ingest::read("brief.pdf");
//
// What a file is, is told by its first bytes, not by its name. Whatever is wrong with a file is an Error with
// a Dutch sentence that names it; codes: unreadable, empty, too_large, unsupported, mislabelled, damaged,
// encrypted, wrong_password, cpu_limit, out_of_memory, crashed, no_text.
#pragma once

#include <filesystem>
#include <string>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/files/attachment.h"
#include "ingest/files/read_options.h"

namespace raadspoor::ingest {

/// Reads the file at `path` in this process: for files that one trusts, and for tests. Strangers' files go
/// through a Worker (see worker.h). Thread-safe.
[[nodiscard]] Result<Document> read(const std::filesystem::path& path, const ReadOptions& options = {});

/// The bytes of the file at `path`; never follows a pipe or device. Errors: unreadable, empty, too_large.
[[nodiscard]] Result<std::string> load(const std::filesystem::path& path, const ReadOptions& options = {});

/// The document in `bytes`, which were loaded from `path`. Of `path` only the name is used, for messages.
[[nodiscard]] Result<Document> parse(const std::string& bytes, const std::filesystem::path& path,
                                     const ReadOptions& options = {});

/// As parse(), with what is inside. One level: what is inside an attachment comes when that is read.
[[nodiscard]] Result<Reading> parse_whole(const std::string& bytes, const std::filesystem::path& path,
                                          const ReadOptions& options = {});

/// Gives what was read its id, path and size: a part lies below its file ("bundel.pdf/p. 3-4") and has an id
/// of its own.
void identify(Reading& reading, const std::string& id, const std::filesystem::path& path, std::size_t bytes);

/// What the first bytes say the file is: "application/pdf", "text/plain", …; empty for what cannot be read.
std::string media_type_of(std::string_view bytes, const std::filesystem::path& path);

}  // namespace raadspoor::ingest
