// Every list as JSON, CSV and text for people.
//
//     as_json(answer) -> {"conditions": [{"role", …, "document": {…}, "page", …, "quote"}], "total": 57}
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "query/answers/list_answer.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// The rows under the list's key, the "total" of all, "next" (what to give as cursor for those behind these;
/// null: there are none), "unsure" and "near" when there are some, and "partial" when it is so.
template <class Row>
nlohmann::ordered_json as_json(const ListAnswer<Row>& answer);

/// A column for each field of the list, and citaat, pagina, document, datum, pad and zekerheid. Cannot tell
/// `partial`.
template <class Row>
std::string as_csv(const ListAnswer<Row>& answer);

/// The rows below the document they are of; a timeline below its days. What is partial says so at the end.
template <class Row>
std::string as_text(const ListAnswer<Row>& answer, const Output& output);

/// Defined for the rows that fields.h knows.

/// "Er zijn er 12 die alleen waarschijnlijk zijn."
std::string unsure_sentence(std::size_t count);
/// "„Zeits” komt hier niet voor; bedoelde u Zeist?"; empty when there is nothing to ask.
std::string near_sentence(const ListQuestion& asked, const std::vector<std::string>& near);
/// "Onvolledig: …", for whoever gets a list that is cut short.
std::string partial_sentence();

}  // namespace raadspoor::query
