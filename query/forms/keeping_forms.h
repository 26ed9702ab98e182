// What was done to a database, and its state, as JSON and text for people.
#pragma once

#include <string>

#include "query/answers/keeping_answers.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

Json as_json(const ForgetAnswer& answer);
std::string as_text(const ForgetAnswer& answer, const Output& output);

Json as_json(const PublishAnswer& answer);
std::string as_text(const PublishAnswer& answer, const Output& output);

Json as_json(const RepairAnswer& answer);
std::string as_text(const RepairAnswer& answer, const Output& output);

Json as_json(const index::CheckReport& report);
std::string as_text(const index::CheckReport& report, const Output& output);

Json as_json(const index::Statistics& it);
std::string as_text(const index::Statistics& it, const Output& output);

/// Files that were left out, each with why.
Json left_out_json(const std::vector<index::FileState>& files);
/// Files that were not read to their end, each with when it is tried again: "ingest" or "ingest --again".
Json unfinished_json(const std::vector<index::FileState>& files);
/// How many of them the next `ingest` tries again, and how many only when asked; lines, or nothing.
std::string unfinished_text(const std::vector<index::FileState>& files);

}  // namespace raadspoor::query
