// The database: one SQLite file that holds the documents, what was found in them, and the index over their
// words.
//
//     index::Writer writer{"raad.db", nlp::terms};
//     writer.add(document, analysis, {.path = "brief.pdf"});      // durable after commit()
//     writer.commit();
//
//     const index::Reader reader{"raad.db", nlp::terms};
//     const auto found = reader.search({.op = Match::Op::term, .terms = {{TermKind::exact, "zorg"}}}, {});
//
// The file is SQLite's, in WAL mode with synchronous=FULL; schema.md tells every table. One Writer at a time
// per file (a second one waits, then throws); any number of Readers, also of other processes, beside it. A
// Writer or Reader is used by one thread at a time. The `Analyser` must be the one, and of the version, that
// the database was made with.
//
// Throws DatabaseError when the world is broken: not a database, of a newer version, disk full, read-only
// folder, damaged. Its what() is a Dutch sentence that names the file and says what to do. When a Writer
// throws, everything since the last commit is rolled back; it can be used on, or the whole command repeated.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "corpus/term.h"
#include "index/store/match.h"

namespace raadspoor::index {

/// The world or the database is broken; see above.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A file as it stood when it was last read. Modification time in nanoseconds since 1970.
struct FileState {
    std::string path;
    std::uintmax_t bytes = 0;
    std::int64_t modified = 0;
    std::string document;  ///< id of the document it holds; empty when it was left out at the last reading
    std::string reason;    ///< why it was left out, a Dutch sentence; empty when it is in
    std::string code;      ///< the Error::code of that reason
};

/// A document as it is listed.
struct DocumentEntry {
    std::string id;
    std::string path;                ///< the first path it was found at
    std::vector<std::string> paths;  ///< all of them
    std::string media_type;
    Metadata metadata;
    int pages = 0;          ///< 0 when the source has no pages
    std::size_t bytes = 0;  ///< of the file
    std::size_t text_bytes = 0;
    bool replaced = false;  ///< a newer version stands at its path
    std::vector<std::string> warnings;
};

/// A page as people name it.
struct PageReference {
    int number = 0;     ///< physical, from 1
    std::string label;  ///< as the file numbers it

    friend bool operator==(const PageReference&, const PageReference&) = default;
};

/// A passage that answers a question.
struct PassageHit {
    std::string document;          ///< id
    Span span;                     ///< of the passage, in bytes of Document::text
    std::string text;              ///< the passage itself
    std::vector<Span> highlights;  ///< the words that match, in bytes of `text`, ascending
    double score = 0;              ///< higher is better
    std::size_t in_document = 0;   ///< how many passages of its document answer
};

struct SearchResult {
    std::size_t documents = 0;  ///< exact, over all hits
    std::size_t pages = 0;      ///< exact; pages that those passages touch, of documents that have pages
    std::size_t passages = 0;   ///< exact
    /// Best first, but those of one document together, and on the first pages no more than three of a
    /// document before others.
    std::vector<PassageHit> hits;
    /// facet ("kind", "year", "sender", "organisation", "party", "municipality") -> value -> number of
    /// documents
    std::map<std::string, std::map<std::string, std::size_t>> facets;
    bool partial = false;  ///< time ran out: what was found so far
};

/// How much of a stored document is read back.
enum class Part {
    all,
    text,  ///< without word boxes, pages as printed, links, outline and hidden text: what an analysis needs,
           ///< in a third of the time
};

enum class Order { relevance, newest_first };

struct SearchOptions {
    std::size_t limit = 10;
    std::size_t offset = 0;
    Order order = Order::relevance;
    bool facets = true;
    int milliseconds = 5000;  ///< after which the result is partial
};

/// What `check` found. Sound when `damage` is empty.
struct CheckReport {
    std::vector<std::string> damage;  ///< Dutch sentences
    bool only_index = false;          ///< everything damaged can be rebuilt from what is stored
};

struct Statistics {
    std::size_t documents = 0, replaced = 0, pages = 0, words = 0, passages = 0;
    std::size_t text_bytes = 0, database_bytes = 0;
    std::size_t index_bytes = 0;                     ///< of the index over words, in the database
    std::map<std::string, std::size_t> kinds;        ///< documents a kind
    std::map<std::string, std::size_t> annotations;  ///< statements a kind
    std::vector<FileState> left_out;
};

/// By which rules the terms and the analyses are made. An empty one is not compared.
struct Versions {
    std::string terms;  ///< nlp::terms_version: with another one the index must be rebuilt before it is used
    std::string analysis;  ///< with another one, documents count as not stored, so that they are read anew
};

class Writer {
public:
    /// Opens `database`, or creates it, readable by its owner only (0600). Its folder must exist.
    Writer(const std::filesystem::path& database, Analyser analyser, Versions versions = {});
    ~Writer();  ///< what was not committed is rolled back
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;

    /// The file at `path` as it was last read, if it was.
    [[nodiscard]] std::optional<FileState> file(const std::string& path) const;
    /// Whether a document with this id is stored, made by the present version of the analysis.
    [[nodiscard]] bool contains(const std::string& id) const;

    enum class Added { added, updated, unchanged };
    /// Stores `document` under `file.path`. `updated`: another document stood at that path, which is now
    /// marked replaced unless another path still holds it, or the same was stored by another version of the
    /// analysis. `unchanged`: the same content was stored already; only the path is noted.
    Added add(const Document& document, const Analysis& analysis, const FileState& file);
    /// Notes that `file.path` holds the stored document `file.document`: nothing is read or parsed again.
    Added add_path(const FileState& file);
    /// Notes that a file was left out, and why. What the path held before stays.
    void leave_out(const FileState& file);
    /// Makes everything since the last commit durable. Called by the owner, every so many documents.
    void commit();

    /// Removes a document and all that was derived from it, so that no byte of it stays in the file or its
    /// WAL; false when there is none with this id. Commits. Throws, and removes nothing, while another
    /// program is reading.
    bool forget(const std::string& id);
    /// Builds the index over words anew from the stored documents, with the present terms. Commits.
    void rebuild();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

class Reader {
public:
    /// Opens an existing database for reading. Throws DatabaseError when there is none.
    Reader(const std::filesystem::path& database, Analyser analyser, Versions versions = {});
    ~Reader();
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;

    /// The best passages for `match` among the documents that `filter` lets through, with exact totals.
    [[nodiscard]] SearchResult search(const Match& match, const Filter& filter,
                                      const SearchOptions& options = {}) const;

    /// Tells `take` the exact terms that begin with `prefix` (all when it is empty), ascending, with the
    /// number of passages that hold each. Stops after so many milliseconds with what it has told.
    void words(std::string_view prefix,
               const std::function<void(std::string_view term, std::size_t passages)>& take,
               int milliseconds = 1000) const;
    /// What the documents say an abbreviation stands for, the most used first; case does not matter.
    [[nodiscard]] std::vector<std::string> written_out(std::string_view shortened) const;

    /// All documents that `filter` lets through, by date and then path. Replaced ones are left out unless
    /// asked for.
    [[nodiscard]] std::vector<DocumentEntry> documents(const Filter& filter = {},
                                                       bool replaced = false) const;
    /// The ids of the documents that `name` can mean: a path as ingested, a file name, or the beginning of an
    /// id (6 digits or more).
    [[nodiscard]] std::vector<std::string> find_document(const std::string& name) const;
    [[nodiscard]] std::optional<DocumentEntry> entry(const std::string& id) const;
    /// A stored document. Requires that it exists.
    [[nodiscard]] Document document(const std::string& id, Part part = Part::all) const;
    /// The pages that `span` of its text touches, ascending; empty when the source has no pages. Requires
    /// that it exists.
    [[nodiscard]] std::vector<PageReference> pages(const std::string& id, Span span) const;
    /// What was found in it. Requires that it exists.
    [[nodiscard]] Analysis analysis(const std::string& id) const;

    [[nodiscard]] Statistics statistics() const;
    /// SQLite's and the index's own integrity checks, and ours: pages cover the text, counts agree.
    [[nodiscard]] CheckReport check() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Writes a copy of `database` for others to `target`: one file that is only read (0444, no journal beside
/// it), without the folders that the files came from, without what was left out, and without hidden text.
/// Throws DatabaseError when `target` exists or cannot be written; then there is no file there.
void publish(const std::filesystem::path& database, const std::filesystem::path& target, Analyser analyser);

}  // namespace raadspoor::index
