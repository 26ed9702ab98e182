// Changes a store. What holds for every Writer (durability, errors, threads) stands in database.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "index/store/document_entry.h"

namespace raadspoor::index {

class Writer {
public:
    virtual ~Writer() = default;  ///< what was not committed is undone
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// The file at `path` as it was last read, if it was.
    virtual std::optional<FileState> file(const std::string& path) const = 0;
    /// The files that lie inside the file at `path` ("dossier.zip/motie.pdf"), read or left out, by path.
    virtual std::vector<FileState> inside(const std::string& path) const = 0;
    /// Whether a document with this id is stored.
    virtual bool contains(const std::string& id) const = 0;

    enum class Added { added, updated, unchanged };
    /// Stores `document` under `file.path`. `updated`: another document stood at that path, which is now
    /// marked replaced unless another path still holds it, or the same was stored by another version of the
    /// analysis, or with more of it left unread. A `file.code` tells why `document` was not read to its end;
    /// it never takes the place of one that was. `unchanged`: the same content was stored already; only the
    /// path is noted.
    virtual Added add(const Document& document, const Analysis& analysis, const FileState& file) = 0;
    /// Replaces what was found in a stored document, which must be `document`; its files stay with it. Throws
    /// std::out_of_range when it is not stored.
    virtual void renew(const Document& document, const Analysis& analysis) = 0;
    /// Notes that `file.path` holds the stored document `file.document`: nothing is read or parsed again.
    virtual Added add_path(const FileState& file) = 0;
    /// Notes that a file was left out, and why. What the path held before stays.
    virtual void leave_out(const FileState& file) = 0;
    /// Of the files that lie inside the file at `path`, only those at `paths` are still there: the others are
    /// known no more, and what they held is replaced unless another path holds it.
    virtual void keep_inside(const std::string& path, const std::vector<std::string>& paths) = 0;
    /// Makes everything since the last commit durable. Called by the owner, every so many documents.
    virtual void commit() = 0;

    /// Removes a document and all that was derived from it, so that no byte of it stays in the store, and so
    /// with all that lies inside it and is held by no other path; false when there is none with this id.
    /// Commits. Throws, and removes nothing, while another program is reading.
    virtual bool forget(const std::string& id) = 0;
    /// Builds what is derived anew from the stored documents, with the present terms: the index over words,
    /// the rows of lists, which documents are replaced. What is altered stays so. Commits.
    virtual void rebuild() = 0;
    /// Puts `document`, as its file at `file.path` now gives it, in the place of the stored one with the id
    /// `altered`, of which check() says that it was altered; the other files that held that hold it too. The
    /// index over words is wrong until rebuild().
    virtual void restore(const std::string& altered, const Document& document, const Analysis& analysis,
                         const FileState& file) = 0;

protected:
    Writer() = default;
};

}  // namespace raadspoor::index
