// A list as the answer to a question: typed rows, each with its document, its pages and a quotation.
//
//     const ListAnswer<ConditionRow> it = conditions(reader, {.question = "soort:motie", .limit = 25});
//     it.rows[0].modality == Modality::hard   it.rows[0].document.path
//     it.rows[0].pages[0].number              it.rows[0].quote
//     it.all()                                how many there are; it.next(): where to go on
//
// Values own all they hold, and nothing here prints.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "corpus/page.h"
#include "index/store/database.h"

namespace raadspoor::query {

/// What a list is asked for. All lists look at the first block; of the others each says which.
struct ListQuestion {
    std::string question;   ///< only what this finds; empty: everything
    std::string of;         ///< only of whom is named so; empty: of all
    std::string from, to;   ///< only of these days, ISO 8601 and perhaps in part; empty: of all
    bool sure = false;      ///< only what is sure
    std::size_t skip = 0;   ///< how many rows are left out in front
    std::size_t limit = 0;  ///< how many rows are made at most; 0: all
    int milliseconds = 0;   ///< after which a list that reads papers is partial; 0: never

    bool open = false;    ///< only what no later document settles
    bool absent = false;  ///< only what is not in the corpus
};

/// When a list must be done.
class Deadline {
public:
    explicit Deadline(const ListQuestion& asked)
        : bounded_{asked.milliseconds != 0},
          end_{std::chrono::steady_clock::now() + std::chrono::milliseconds(asked.milliseconds)} {}
    bool has_passed() const { return bounded_ && std::chrono::steady_clock::now() >= end_; }

private:
    bool bounded_;
    std::chrono::steady_clock::time_point end_;
};

/// What every row of every list has.
struct ListRow {
    index::DocumentEntry document;
    std::vector<PageReference> pages;  ///< of the quotation; empty when the source has no pages
    std::string quote;                 ///< on one line; empty when a row rests on no words
    Span span{};                       ///< of it in the document's text; empty when it is not told
    bool sure = true;                  ///< false: it is only probable
};

/// The motion that a row is on; all empty when it is on none.
struct OnMotion {
    std::string code, number, title;  ///< in its meeting, as registered, as written
};

/// Who says it, of minutes; both empty elsewhere.
struct SaidBy {
    std::string speaker, party;
};

template <class Row>
struct [[nodiscard]] ListAnswer {
    ListQuestion asked;
    std::vector<Row> rows;          ///< those that were asked for: from `asked.skip` on
    bool partial = false;           ///< time or a cap cut the list short
    std::size_t total = 0;          ///< of all rows; see all()
    std::size_t unsure = 0;         ///< rows that were left out since they are only probable
    std::vector<std::string> near;  ///< names that may have been meant, when nobody is called as was asked

    std::size_t all() const { return rows.empty() ? total : std::max(total, asked.skip + rows.size()); }
    /// The `skip` of the rows behind these; 0 when there are none.
    std::size_t next() const {
        const std::size_t end = asked.skip + rows.size();
        return !rows.empty() && end < all() ? end : 0;
    }
};

/// The part of `made`, a list of all rows, that was asked for.
template <class Row>
void take_part(ListAnswer<Row>& answer, std::vector<Row> made) {
    answer.total = made.size();
    const std::size_t begin = std::min(answer.asked.skip, made.size());
    const std::size_t end =
        answer.asked.limit == 0 ? made.size() : std::min(begin + answer.asked.limit, made.size());
    made.erase(made.begin() + static_cast<std::ptrdiff_t>(end), made.end());
    made.erase(made.begin(), made.begin() + static_cast<std::ptrdiff_t>(begin));
    answer.rows = std::move(made);
}

}  // namespace raadspoor::query
