// Who speaks, as a name for people: "gm0355" -> "Zeist", "party:D66" -> "D66", "wij" -> the sender of the document.
#pragma once

#include <string>
#include <string_view>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

/// The name behind an organisation value; the value itself when it is a name already.
[[nodiscard]] std::string actor_name(std::string_view value);

/// Whose document it is: its sender; else the organisation that its signatories share; else the organisation it names most and first.
/// Empty when it names none.
[[nodiscard]] std::string author_of(const Document& document, const Analysis& analysis);

/// According to whom the statement at `span` holds: `holder` when it names somebody; else whom the sentence cites ("volgens de VNG");
/// else the author.
[[nodiscard]] std::string actor_of(const Document& document, const Analysis& analysis, Span span, std::string_view holder);

}  // namespace raadspoor::query
