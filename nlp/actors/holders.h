// Who speaks in a document: the organisation behind "wij", "het college", "de raad".
//
//     document_author(annotations)
//         -> "gm0355" in an answer of the college of Zeist, "VNG" in a letter to its members
#pragma once

#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Whether an organisation is a municipality.
bool names_municipality(const Organisation& organisation);

/// The municipality that is named most, the first of equals; empty when none is.
std::string home_municipality(const std::vector<Organisation>& organisations);

/// The organisation that speaks: of the signatories, else the municipality named most, else the organisation
/// named most.
std::string document_author(const Annotations& found);

/// The last organisation that is named in `span`; empty when none is. The list may be in any order.
std::string organisation_in(const std::vector<Organisation>& organisations, Span span);

/// Gives those of `statements`, which are positions or commitments, that have no holder one: the organisation
/// that opens their clause, "gemeenten" and the like as written, else the document's author. Linear but for a
/// logarithm.
template <class Statement>
void name_holders(const Reading& reading, const Annotations& found, std::vector<Statement>& statements);

}  // namespace raadspoor::nlp
