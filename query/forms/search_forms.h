// The answer to a search as JSON, CSV and text for people.
#pragma once

#include <string>

#include "query/answers/search_answer.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

Json as_json(const SearchAnswer& answer);
std::string as_csv(const SearchAnswer& answer);
/// Highlights in bold on a terminal. Who finds nothing reads why, and what may be meant.
std::string as_text(const SearchAnswer& answer, const Output& output);

/// How the question was taken when it was not taken as it stands, a Dutch sentence each.
std::vector<std::string> remarks(const SearchAnswer& answer);
/// "zonder ‘Jansen’, ‘haven’": what of the question a hit lacks; empty when it lacks nothing.
std::string without(const SearchHit& hit);

/// Of many questions, one below the other; a row of CSV names its question, also one that finds nothing.
Json as_json(const std::vector<SearchAnswer>& answers);
std::string as_csv(const std::vector<SearchAnswer>& answers);
std::string as_text(const std::vector<SearchAnswer>& answers, const Output& output);

}  // namespace raadspoor::query
