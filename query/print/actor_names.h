// Who speaks, as a name for people: "gm0355" -> "Zeist", "party:D66" -> "D66", "wij" -> the sender of the
// document.
#pragma once

#include <string>
#include <string_view>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

/// The usual name behind an organisation value or spelling ("Vereniging van Nederlandse Gemeenten" -> "VNG");
/// else the value itself.
std::string actor_name(std::string_view value);

/// Whose document it is: its sender (of an assembly, whose assembly that is); else the organisation that its
/// signatories share; else the organisation it names most and first. Empty when it names none.
std::string author_of(const Analysis& analysis);

/// According to whom the statement at `span` holds: `holder` when it names somebody; else whom the sentence
/// cites ("volgens de VNG"); else the author.
std::string actor_of(const Document& document, const Analysis& analysis, Span span, std::string_view holder);

/// Who holds a statement, for actor_of: of a motion nobody by name when only its speaker is meant, since the
/// council that decides on it speaks through it, and not those who hand it in.
template <class Statement>
std::string_view holder_of(const Analysis& analysis, const Statement& it) {
    const bool motion =
        analysis.metadata.kind == DocumentKind::motie || analysis.metadata.kind == DocumentKind::amendement;
    const bool spoken = it.holder_basis == HolderBasis::speaker || it.holder_basis == HolderBasis::signature;
    return motion && spoken ? std::string_view{} : std::string_view{it.holder};
}

/// "gemeente Zeist", "D66": an organisation value as people write it.
std::string spoken_sender(const std::string& value);

}  // namespace raadspoor::query
