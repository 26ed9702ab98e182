// Dossiers and their news, printed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "query/answers/dossier_answers.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

Json as_json(const DossierAnswer& answer);
std::string as_text(const DossierAnswer& answer, const Output& output);

/// {"dossiers": [{name, questions, quotations, corrections, new}]}: numbers.
Json as_json(const DossiersAnswer& answer);
std::string as_text(const DossiersAnswer& answer, const Output& output);

/// {"news": [{dossier, question, documents, hits: […as search…]}], "questions": n}
Json as_json(const NewsAnswer& answer);
std::string as_text(const NewsAnswer& answer, const Output& output);

}  // namespace raadspoor::query
