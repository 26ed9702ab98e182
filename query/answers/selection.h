// What a question selects for a list: documents, where in them, and which rows of the list.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/store/database.h"
#include "query/answers/list_answer.h"

namespace raadspoor::query {

/// Where a question finds something.
class [[nodiscard]] Places {
public:
    /// Everything when `question` is empty. Throws UsageError when it is malformed.
    Places(const index::Reader& reader, const std::string& question);

    bool is_everything() const { return everything_; }
    /// Whether something is found in the document, and in the passage that `span` stands in; an empty span
    /// is all of the document.
    bool hold(const std::string& id, Span span) const;
    /// The documents in which something is found; requires !is_everything().
    const std::vector<std::string>& documents() const { return documents_; }
    /// Time ran out, or there are more passages than are looked at (100,000).
    bool is_partial() const { return partial_; }

private:
    bool everything_, partial_ = false;
    std::vector<std::string> documents_;              // sorted
    std::map<std::string, std::vector<Span>> found_;  // none: all of the document
};

/// A row that a list shows, before anything of its paper is read.
struct ChosenRow {
    std::string document, date;  ///< id; the day it bears
    index::Listed row;
};

/// The rows of a list that a question asks for.
struct [[nodiscard]] Choice {
    std::vector<ChosenRow> rows;    ///< all of them, in the order of the list
    std::size_t unsure = 0;         ///< left out, since only sure ones were asked for
    std::vector<std::string> near;  ///< see ListAnswer
    bool partial = false;

    /// Those from `asked.skip` on, at most `asked.limit`.
    std::pair<std::size_t, std::size_t> part(const ListQuestion& asked) const;
};

enum class By {
    document,  ///< by date of the document, then by its path, in order of its text
    day,       ///< by the row's own day
};

/// Looks at the first block of ListQuestion; days are those of the document, or of the row when it has one.
/// Documents that were stored without rows are read for it. Throws UsageError when the question is malformed.
Choice choose(const index::Reader& reader, const ListQuestion& asked, index::List list,
              By order = By::document);

/// Whether a day, told in part or whole, lies in the days that are asked for. Without a day: only when none
/// are.
bool is_asked(const ListQuestion& asked, const std::string& day);

}  // namespace raadspoor::query
