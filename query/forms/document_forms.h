// Documents, a page, and the state of the database as JSON and text for people.
#pragma once

#include <string>

#include "query/answers/document_answers.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

Json as_json(const DocumentAnswer& answer);
std::string as_text(const DocumentAnswer& answer, const Output& output);

Json as_json(const PageAnswer& answer);
std::string as_text(const PageAnswer& answer, const Output& output);

Json as_json(const DocumentsAnswer& answer);
std::string as_text(const DocumentsAnswer& answer, const Output& output);

}  // namespace raadspoor::query
