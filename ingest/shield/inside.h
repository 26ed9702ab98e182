// A file with all that lies inside it: attachments of a PDF or a message, papers in an archive, papers that
// were glued into one PDF. Each is a document of its own, at a path below its file.
//
//     for (const ReadFile& it : read_with_inside(worker, "dossier.zip")) …
//         // dossier.zip · dossier.zip/motie.pdf · dossier.zip/bundel.pdf · dossier.zip/bundel.pdf/p. 3-4
//
// A file whose papers or attachments are all there is (an archive, a bundle) is a document without pages: its
// words are those of the papers in it, and are theirs alone.
#pragma once

#include <filesystem>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/files/read_options.h"
#include "ingest/shield/worker.h"

namespace raadspoor::ingest {

/// What came of one file, or of one that lay in it.
struct [[nodiscard]] ReadFile {
    std::filesystem::path path;
    std::size_t bytes = 0;      ///< of what lies inside; 0 for the file itself
    Result<Document> document;  ///< or why it was left out
    std::string unfinished{};   ///< why the document was not read to its end, as an Error's code
};

/// The file at `path` first, then what lies inside, each behind the file that it lies in. Three deep, and no
/// more than Attachments takes of one file, all levels together; what is left out is told: an Error at the
/// path where it lies, code not_read. Errors and exceptions of each as Worker::read().
[[nodiscard]] std::vector<ReadFile> read_with_inside(Worker& worker, const std::filesystem::path& path,
                                                     const ReadOptions& options = {});

/// Whether the document only holds others, and has no words of its own that are a paper's.
[[nodiscard]] bool only_holds_others(const Document& document);

}  // namespace raadspoor::ingest
