// What the documents refer to, which document of the corpus that is, and how motions ended.
#pragma once

#include <filesystem>
#include <optional>

#include "query/answers/list_answer.h"
#include "query/line/identity.h"

namespace raadspoor::query {

struct ReferenceRow : ListRow {
    std::string text;   ///< as written
    std::string value;  ///< Reference::value
    TargetKind target_kind = TargetKind::document;
    std::optional<index::DocumentEntry> target;
    std::string identity;      ///< why that is the target, a Dutch sentence
    std::string address = {};  ///< where it can be had, when a link says so
    bool announced = false;    ///< promised, or enclosed
};

/// What a paper says of how a motion ended that it refers to ("de aangenomen motie Apeldoorn").
struct ReportedOutcome {
    std::string motion, source;  ///< ids
    Span sentence;               ///< in the source
    Outcome outcome = Outcome::aangenomen;
    std::optional<int> votes_for, votes_against;
    std::optional<double> share;  ///< percent in favour
    std::string reason;           ///< why it is that motion, a Dutch sentence
};

/// Both read every document. `identities` tells which document a reference means.
/// Looks at `absent`: only what is not in the corpus.
ListAnswer<ReferenceRow> references(const index::Reader& reader, const Identities& identities,
                                    const ListQuestion& asked);
std::vector<ReportedOutcome> reported_outcomes(const index::Reader& reader, const Identities& identities);

}  // namespace raadspoor::query
