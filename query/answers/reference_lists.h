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
    std::string identity;  ///< why that is the target, a Dutch sentence
};

/// A motion, amendment or resolution, and what one paper says of how it ended. The quotation and its pages
/// are of that paper; there is none of a motion that no paper tells of.
struct MotionRow : ListRow {
    std::optional<Outcome> outcome;  ///< nothing: no paper tells of it
    std::optional<int> votes_for, votes_against;
    std::optional<double> share;                 ///< percent in favour
    std::optional<index::DocumentEntry> source;  ///< who says so
    std::string identity;                        ///< why that paper speaks of this motion, a Dutch sentence
};

/// Both read every document. `identities` tells which document a reference means.
/// Looks at `absent`: only what is not in the corpus.
ListAnswer<ReferenceRow> references(const index::Reader& reader, const Identities& identities,
                                    const ListQuestion& asked);
ListAnswer<MotionRow> motions(const index::Reader& reader, const Identities& identities);

}  // namespace raadspoor::query
