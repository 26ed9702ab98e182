// Every list as JSON, CSV and text for people.
//
//     as_json(answer) -> {"conditions": [{"role", …, "document": {…}, "page", …, "quote"}], "total": 57}
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "query/answers/list_answer.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// The rows under the list's key, their "total", "next" (null: these are all), and "partial" when it is so.
template <class Row>
nlohmann::ordered_json as_json(const ListAnswer<Row>& answer);

/// A column for each field of the list, and citaat, pagina, document, datum and pad. Cannot tell `partial`.
template <class Row>
std::string as_csv(const ListAnswer<Row>& answer);

/// The rows below the document they are of; a timeline below its days. What is partial says so at the end.
template <class Row>
std::string as_text(const ListAnswer<Row>& answer, const Output& output);

/// Defined for the rows that fields.h knows.

/// "Onvolledig: …", for whoever gets a list that is cut short.
std::string partial_sentence();

}  // namespace raadspoor::query
