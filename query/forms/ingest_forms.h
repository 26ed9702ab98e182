// What a reading of files came to, as JSON and text for people.
#pragma once

#include <string>

#include "query/answers/ingest_answer.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

Json as_json(const IngestAnswer& answer);
std::string as_text(const IngestAnswer& answer, const Output& output);

}  // namespace raadspoor::query
