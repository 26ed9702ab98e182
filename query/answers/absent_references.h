// What papers refer to, promise or enclose, and the corpus does not hold: a row a paper, though it has
// several descriptions.
//
//     absent_references(reader, identities, {.absent = true}).rows[0].text == "Ledenbrief Lbr. 24/018"
#pragma once

#include "query/answers/reference_lists.h"

namespace raadspoor::query {

/// Reads every paper that is asked for. A row has the address where the paper can be had when any of its
/// descriptions has one. Looks at the first block of ListQuestion; `of`: whose paper refers. Throws
/// UsageError when the question is malformed, and index::DatabaseError.
ListAnswer<ReferenceRow> absent_references(const index::Reader& reader, const Identities& identities,
                                           const ListQuestion& asked);

}  // namespace raadspoor::query
