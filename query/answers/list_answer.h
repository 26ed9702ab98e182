// A list as the answer to a question: typed rows, each with its document, its pages and a quotation.
//
//     const ListAnswer<ConditionRow> it = conditions(reader, {.question = "soort:motie"});
//     it.rows[0].modality == Modality::hard   it.rows[0].document.path
//     it.rows[0].pages[0].number              it.rows[0].quote
//
// Values own all they hold, and nothing here prints.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "corpus/page.h"
#include "index/store/database.h"

namespace raadspoor::query {

/// What a list is asked for. Not every list looks at every key; each says which.
struct ListQuestion {
    std::string question;  ///< only what this finds; empty: everything
    std::string of;        ///< only of whom is named so, by whole words; empty: of all
    bool open = false;     ///< only what no later document settles
    bool absent = false;   ///< only what is not in the corpus
    int milliseconds = 0;  ///< after which a list that reads papers is partial; 0: never
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
    std::vector<Row> rows;  ///< all of them
    bool partial = false;   ///< time or a cap cut the list short
};

}  // namespace raadspoor::query
