// Checked quotations as JSON, CSV and text for people.
#pragma once

#include <string>

#include "query/answers/verify_answer.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// "letterlijk", "wijkt af", "staat er niet": a verdict for people.
std::string_view spoken(Verdict verdict);

Json as_json(const VerifyAnswer& answer);
std::string as_csv(const VerifyAnswer& answer);
/// What differs is shown as git's word diff does: [-of the quotation-] {+of the source+}.
std::string as_text(const VerifyAnswer& answer, const Output& output);

}  // namespace raadspoor::query
