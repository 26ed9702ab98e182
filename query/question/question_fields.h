// The fields of a question: soort:motie van:2024-11 gemeente:Zeist …
//
//     fields_of({soort motie, soort brief, tot 2025})
//         ->  filter {kinds motie brief, until "2025"}   words "soort is motie of brief; tot en met 2025"
//
// Kinds of document and of statements may be given in the plural and by a short form: rib, antwoord, vraag,
// besluit, voorstel, nota.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "index/store/match.h"
#include "query/question/question_parser.h"

namespace raadspoor::query {

struct Fields {
    index::Filter filter;  ///< `documents` holds names as given: who has the database finds their ids
    std::string words;     ///< in Dutch; empty when there are no fields; "behalve" for what is excluded
};

/// What `fields` ask. An error names the field, its place in `question`, and what it can be. Thread-safe.
[[nodiscard]] Result<Fields> fields_of(const std::vector<Node>& fields, std::string_view question);

}  // namespace raadspoor::query
