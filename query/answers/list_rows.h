// Makes the rows of a list that a page of it shows, and reads no other paper.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/text.h"
#include "query/answers/selection.h"

namespace raadspoor::query {

/// A document that rows are made of.
struct ReadDocument {
    index::DocumentEntry entry;
    Document document;  ///< without its layout
    Analysis analysis;
};

ReadDocument read_document(const index::Reader& reader, const std::string& id);

/// The pages that `span` of its text touches, as Reader::pages gives them.
std::vector<PageReference> pages_on(const Document& document, Span span);

/// The beginning of a row that rests on `span`.
ListRow row_at(const ReadDocument& it, Span span);

/// The part of `choice` that was asked for. `make`: a row of a ReadDocument, from the Listed one.
template <class Row, class Make>
ListAnswer<Row> made_of(const index::Reader& reader, const ListQuestion& asked, Choice choice, Make make) {
    ListAnswer<Row> answer{asked};
    answer.total = choice.rows.size();
    answer.unsure = choice.unsure;
    answer.near = std::move(choice.near);
    answer.partial = choice.partial;
    const auto [begin, end] = choice.part(asked);
    std::map<std::string, std::vector<std::size_t>> places;  // of a document, so that each is read once
    for (std::size_t i = begin; i < end; ++i) places[choice.rows[i].document].push_back(i);
    std::vector<std::optional<Row>> made(end - begin);
    const Deadline deadline{asked};
    for (const auto& [id, rows] : places) {
        if (deadline.has_passed()) {
            answer.partial = true;
            break;
        }
        const ReadDocument it = read_document(reader, id);
        for (const std::size_t place : rows) {
            const index::Listed& row = choice.rows[place].row;
            made[place - begin] = make(it, row);
            made[place - begin]->sure = row.sure;
        }
    }
    for (std::optional<Row>& row : made)
        if (row) answer.rows.push_back(std::move(*row));
    return answer;
}

/// The same of all rows of a list that `asked` chooses.
template <class Row, class Make>
ListAnswer<Row> list_of(const index::Reader& reader, const ListQuestion& asked, index::List list, Make make,
                        By order = By::document) {
    return made_of<Row>(reader, asked, choose(reader, asked, list, order), make);
}

}  // namespace raadspoor::query
