// Lists of motions: how each ended and what came of it, votes, and what the college advised.
#pragma once

#include <filesystem>
#include <optional>

#include "query/answers/list_answer.h"
#include "query/line/identity.h"
#include "query/line/motions.h"

namespace raadspoor::query {

/// A paper with the words in it that tell something.
struct QuotedSource : ListRow {
    std::string reason;  ///< why they are of this motion, a Dutch sentence
    MotionEvent event = MotionEvent::filed;
    std::string until;  ///< of an interim letter: ISO 8601
};

/// A motion, amendment or resolution. Its document, pages and quotation are those of its own paper, and empty
/// when only other papers tell of it.
struct MotionRow : ListRow {
    MotionStory story;
    std::optional<double> share;  ///< percent in favour
    std::vector<QuotedSource> sources, follow_up;
    std::vector<index::DocumentEntry> documents;  ///< all papers that hold it
    std::string source_path;                      ///< of the paper that tells the outcome
};

/// How a vote is told in one paper.
struct VoteRow : ListRow {
    OnMotion motion;
    std::string part;
    Outcome outcome = Outcome::aangenomen;
    std::optional<int> votes_for, votes_against;
    std::optional<double> share;
    std::string voters_for, voters_against, holder;
};

struct AdviceRow : ListRow {
    OnMotion motion;
    Advice advice = Advice::none;
    std::string by;
};

/// `of`: who handed it in, a person or a party; `open`: only what no letter settles. `question`: only those
/// of which some paper stands in what it finds; `from` and `to`: of the meeting. By meeting and number. Each
/// throws UsageError when the question is malformed, and index::DatabaseError.
ListAnswer<MotionRow> motions(const index::Reader& reader, const Identities& identities,
                              const ListQuestion& asked);
/// `of`: who voted, or whose motion it was.
ListAnswer<VoteRow> votes(const index::Reader& reader, const ListQuestion& asked);
/// `of`: who advises.
ListAnswer<AdviceRow> advice(const index::Reader& reader, const ListQuestion& asked);

}  // namespace raadspoor::query
