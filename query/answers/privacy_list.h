// Personal data and hidden text that documents hold, masked: what to look at before anything is published.
#pragma once

#include "query/answers/list_answer.h"

namespace raadspoor::query {

/// Has no quotation: that would tell what it masks.
struct PrivacyRow : ListRow {
    std::string what;    ///< "telefoonnummer", "onzichtbare tekst"
    std::string masked;  ///< "** *****678"
};

/// Of `documents`, in their order. Reads each of them whole.
ListAnswer<PrivacyRow> privacy(const index::Reader& reader,
                               const std::vector<index::DocumentEntry>& documents);

}  // namespace raadspoor::query
