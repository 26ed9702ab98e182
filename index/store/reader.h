// Asks a store. What holds for every Reader (order, errors, threads) stands in database.h.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "index/store/document_entry.h"
#include "index/store/listed.h"
#include "index/store/match.h"
#include "index/store/search_result.h"

namespace raadspoor::index {

class Reader {
public:
    virtual ~Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// The best passages for `match` among the documents that `filter` lets through, with totals. Throws
    /// std::length_error for more than 256 terms, and DatabaseError when the index holds other terms.
    virtual SearchResult search(const Match& match, const Filter& filter,
                                const SearchOptions& options = {}) const = 0;

    using TakeWord = std::function<void(std::string_view term, std::size_t passages)>;
    /// Tells `take` the exact terms that begin with `prefix` (all when it is empty), ascending by bytes, with
    /// the number of passages that hold each. Stops after so many milliseconds with what it has told. Gives
    /// whether it told all.
    virtual bool words(std::string_view prefix, const TakeWord& take, int milliseconds = 1000) const = 0;
    /// What the documents say an abbreviation stands for, the most used first; case does not matter.
    virtual std::vector<std::string> written_out(std::string_view shortened) const = 0;

    /// All documents that `filter` lets through, by date, path and id. Replaced ones are left out unless
    /// asked for.
    virtual std::vector<DocumentEntry> documents(const Filter& filter = {}, bool replaced = false) const = 0;
    /// The ids of the documents that `name` can mean: a path as ingested, a file name, or the beginning of an
    /// id (6 digits or more). Those that are not replaced first.
    virtual std::vector<std::string> find_document(const std::string& name) const = 0;
    virtual std::optional<DocumentEntry> entry(const std::string& id) const = 0;
    /// The files that lie inside the file at `path`, read or left out, by path.
    virtual std::vector<FileState> inside(const std::string& path) const = 0;
    /// A stored document. Throws std::out_of_range when there is none with this id, as the next two do.
    virtual Document document(const std::string& id, StoredPart part = StoredPart::all) const = 0;
    /// The pages that `span` of its text touches, ascending; empty when the source has no pages.
    virtual std::vector<PageReference> pages(const std::string& id, Span span) const = 0;
    /// How sure OCR is, from 0 to 1, of the worst of `pages`; nothing when none of them was read by OCR.
    virtual std::optional<float> ocr_confidence(const std::string& id,
                                                const std::vector<PageReference>& pages) const = 0;
    /// What was found in it.
    virtual Analysis analysis(const std::string& id) const = 0;

    /// The meeting it tells of; empty when it tells of none.
    virtual Minutes minutes(const std::string& id) const = 0;
    /// Who says what stands at `offset` of its text; nothing in what is no minutes.
    virtual std::optional<Spoken> spoken_at(const std::string& id, std::size_t offset) const = 0;
    /// What all documents that are not replaced tell of motions, by date, id and place.
    virtual std::vector<ToldOfMotion> motion_facts() const = 0;
    /// The rows of a list (listed.h), document by document, in no order: of all that are not replaced, or of
    /// those among `ids`. Of a document that this Reader's Versions::lister did not make the rows of, none.
    virtual std::vector<ListedDocument> listed(List list,
                                               const std::vector<std::string>* ids = nullptr) const = 0;
    /// The parties that turns have, as written, ascending; each once.
    virtual std::vector<std::string> turn_parties() const = 0;

    /// The ids of the documents that another version of the analysis made, ascending; none when no version
    /// was given.
    virtual std::vector<std::string> outdated() const = 0;

    virtual Statistics statistics() const = 0;
    /// Whether what is stored is whole: the store's own checks, and ours: pages cover the text, the index is
    /// of the text, counts agree. Needs no right to write. Takes about as long as reading all of it.
    virtual CheckReport check() const = 0;

protected:
    Reader() = default;
};

}  // namespace raadspoor::index
