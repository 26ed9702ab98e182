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

/// Whether an annotation names a municipality.
[[nodiscard]] bool names_municipality(const Annotation& annotation);

/// The municipality that is named most among `found`, the first of equals; empty when none is.
[[nodiscard]] std::string home_municipality(const std::vector<Annotation>& found);

/// The organisation that speaks: of the signatories, else the municipality named most, else the organisation
/// named most.
[[nodiscard]] std::string document_author(const std::vector<Annotation>& found);

/// The organisation named by the last annotation that lies in `span`; empty when none does. `found` may be in
/// any order.
[[nodiscard]] std::string organisation_in(const std::vector<Annotation>& found, Span span);

/// Gives the annotations of `kind` that have no holder one: the organisation that opens their clause,
/// "gemeenten" and the like as written, else the document's author. Linear but for a logarithm.
void name_holders(const Reading& reading, Kind kind, std::vector<Annotation>& found);

}  // namespace raadspoor::nlp
