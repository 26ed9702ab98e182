// The rows that lists choose among, made of one document (index/store/listed.h): what each is of, and by
// whom.
//
//     conditions     n: of Annotations::conditions          who: according to whom
//     positions      n: of Annotations::positions, and behind these of Analysis::motions (a voting
//                    explanation)                           who: holder, speaker, party
//     signatories    n: of Annotations::signatories         who: name, organisation
//     abbreviations  n: of Analysis::abbreviations
//     questions      n: of Analysis::questions; beside: the answer
//                                                           who: who answers, or asks
//     commitments    n: of Annotations::commitments; beside: where the paper itself tells that it was kept
//                                                           who: holder, speaker, party
//     timeline       n: of Annotations::dates; day: its value
//                                                           who: author of the paper
//     references     n: of Annotations::references          who: author of the paper
//     votes          n: of Analysis::motions, and behind these of Annotations::votes (on no known motion)
//                                                           who: who voted, decided
//     advice         n: of Analysis::motions                who: who advises
//     meetings       n: 0                                   who: who was there, or spoke
//     amounts        n: of Annotations::amounts, and behind these of Annotations::percentages
//                                                           who: author of the paper
//     deliveries     n: counts on; sure: it tells of a promise as well as handing something over; words
//                                                           who: author of the paper
//
//     names          n: number of its kind of paper; sure: it is a motion; words: telling words of its title,
//                    and on the next lines its numbers      who: organisations that signed a motion
//     reports        n: of Annotations::references, where the words before it or a vote there tell an outcome
//
// `words` of references to documents and of reports: what is referred to as written, on one line; the
// sentence around it on a second line when a motion is named. `words` of commitments and deliveries: the
// stems of what they are about, ascending; of what is handed over on a second line those of title and
// subject. Names are folded (exact_terms.h), one a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

/// The rows of all lists. Pure: the same document and analysis give the same rows. Linear but for the number
/// of motions that one paper tells of.
index::Lister lister();

/// The rows of a list, as Reader::listed gives them. Documents that were stored without rows, by a program
/// that made none, are read for it.
std::vector<index::ListedDocument> listed_rows(const index::Reader& reader, index::List list,
                                               const std::vector<std::string>* ids = nullptr);

/// What the words right before a reference say: "de aangenomen motie Apeldoorn".
std::optional<Outcome> outcome_before(std::string_view text, Span reference);

/// Where the rows that `n` counts behind another list begin.
std::size_t explanations_from(const Analysis& analysis);
std::size_t bare_votes_from(const Analysis& analysis);
std::size_t percentages_from(const Analysis& analysis);

}  // namespace raadspoor::query
