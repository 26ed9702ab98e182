// The store: documents, what was found in them, and answers to questions about their words. Values and
// questions only: how and where they are kept is known to `open_reader` and `open_writer` alone.
//
//     const auto writer = index::open_writer("raad.db", nlp::terms);
//     writer->add(document, analysis, {.path = "brief.pdf"});
//     writer->commit();                                             // durable from here on
//
//     const auto reader = index::open_reader("raad.db", nlp::terms);
//     const auto found = reader->search({.op = Match::Op::term, .terms = {{TermKind::exact, "zorg"}}}, {});
//
// Every store keeps to this:
//
//   durable   What was added is safe from the end of the process or of the power once commit() has returned,
//             and not before. A Writer that goes, or throws, leaves what was committed last; it can be used
//             on, or the whole command repeated: writing twice is writing once.
//   whole     Each call of a Reader sees the store as it was at one moment, with all commits before the call
//             and nothing that is not committed.
//   order     As each function tells; equal ones always come in the same order. Text is compared by bytes.
//   partial   Only a value that says so can be incomplete: SearchResult::partial, and what words() gives. All
//             else is complete, or an exception. What is partial proves nothing about what is not in it.
//   threads   A Writer or Reader is used by one thread at a time. One Writer at a time for an address (a
//             second one waits, then throws); any number of Readers beside it, also of other processes.
//   errors    DatabaseError when the world is broken: no store there, of a newer version, disk full, no right
//             to write, damaged. Its what() is a Dutch sentence that names the address and says what to do.
//
// The `Analyser` must be the one, and of the version, that the store was filled with.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "corpus/term.h"
#include "index/store/corrections.h"
#include "index/store/listed.h"
#include "index/store/reader.h"
#include "index/store/writer.h"

namespace raadspoor::index {

/// The world or the store is broken; see above.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The store itself is damaged, and what() says to ask check(); `detail` is for who looks into it.
struct DamagedStore : DatabaseError {
    DamagedStore(const std::string& what, std::string told) : DatabaseError(what), detail(std::move(told)) {}
    std::string detail;
};

/// By which rules the terms and the analyses are made. An empty one is not compared.
struct [[nodiscard]] Versions {
    std::string terms;  ///< nlp::terms_version: with another one the index must be rebuilt before it is used
    std::string analysis;  ///< nlp::analysis_version: documents of another one are Reader::outdated
    Lister lister{};  ///< makes the rows of lists; without one a Writer makes none, and a Reader knows none
};

/// Opens the store at `address`, the path of a file, for reading; what `corrections` says of a document is
/// told in the place of what was read. Throws DatabaseError when there is none.
[[nodiscard]] std::unique_ptr<Reader> open_reader(const std::string& address, Analyser analyser,
                                                  Versions versions = {}, Corrections corrections = {});

/// Opens the store at `address` for writing, or makes it, for its owner only. A folder for it must exist.
[[nodiscard]] std::unique_ptr<Writer> open_writer(const std::string& address, Analyser analyser,
                                                  Versions versions = {});

/// As Reader::check, also of a store that is too damaged to be opened.
[[nodiscard]] CheckReport check(const std::string& address, Analyser analyser);

/// Of a store that is too damaged to be used: hands over each document that is as it was stored, with the
/// files that hold it, older versions of a file before the newer one; gives the paths of all files that it
/// knew, as far as they can be read. Never throws DamagedStore.
[[nodiscard]] std::vector<std::string> salvage(
    const std::string& address,
    const std::function<void(const Document&, const Analysis&, const std::vector<FileState>&)>& take);

/// Writes a copy of the store at `address` for others to `target`: one file that is only read (0444, nothing
/// beside it), without the folders that the files came from, without what was left out, and without hidden
/// text; what is struck out is blank. Throws DatabaseError when `target` exists or cannot be written; then
/// there is no file there.
void publish(const std::string& address, const std::filesystem::path& target, Analyser analyser);

}  // namespace raadspoor::index
