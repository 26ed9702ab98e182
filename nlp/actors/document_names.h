// The names that a document makes known itself: municipalities that no list has, and abbreviations it writes
// out.
//
//     "het Regionaal Bestuur Jeugd (RBJ)"
//         -> "RBJ" stands for an organisation with the value "RBJ", and so does the long name
#pragma once

#include <map>
#include <string>
#include <vector>

#include "nlp/actors/actors.h"

namespace raadspoor::nlp {

/// An organisation with the abbreviation behind it in brackets: where both stand.
struct WrittenOut {
    Span full, shortened;
};

/// Organisations that `text` writes out with their abbreviation, in order. Linear.
std::vector<WrittenOut> written_out_organisations(std::string_view text);

/// The words with capitals, and "van", "de", "voor" between them, that end at `end`; empty when there are
/// none.
Span name_before(std::string_view text, std::size_t end);

/// `hits` together with every place in `text` where one of `names` (spelling -> what it stands for) is found
/// and no hit of `hits` lies. In order.
std::vector<ActorHit> with_document_names(std::string_view text, std::vector<ActorHit> hits,
                                          const std::map<std::string, ActorHit>& names);

}  // namespace raadspoor::nlp
