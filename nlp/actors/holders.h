// Which of the organisations that a text names is meant.
//
//     home_municipality(found.organisations) -> "gm0355" in a paper that names Zeist most
#pragma once

#include <string>
#include <vector>

#include "corpus/annotation.h"

namespace raadspoor::nlp {

/// Whether an organisation is a municipality.
bool names_municipality(const Organisation& organisation);

/// The municipality that is named most, the first of equals; empty when none is.
std::string home_municipality(const std::vector<Organisation>& organisations);

/// The last organisation that is named in `span`; empty when none is. The list may be in any order.
std::string organisation_in(const std::vector<Organisation>& organisations, Span span);

}  // namespace raadspoor::nlp
