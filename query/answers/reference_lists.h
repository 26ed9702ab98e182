// What the documents refer to, which document of the corpus that is, and how motions ended.
#pragma once

#include <filesystem>
#include <optional>
#include <set>

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

/// What a reference is shown as: its words; of a web address the address, or the title that its link lies on.
std::string shown_text(const Reference& it, const Analysis& analysis, const Document& document);

/// `identities` tells which document a reference means. `of`: whose paper refers; `absent`: only documents
/// that are not in the corpus. Throws UsageError when the question is malformed, and index::DatabaseError.
ListAnswer<ReferenceRow> references(const index::Reader& reader, const Identities& identities,
                                    const ListQuestion& asked);
/// Of the motions whose own papers are `motions` (ids).
std::vector<ReportedOutcome> reported_outcomes(const index::Reader& reader, const Identities& identities,
                                               const std::set<std::string>& motions);

}  // namespace raadspoor::query
