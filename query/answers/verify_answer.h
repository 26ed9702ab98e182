// The quotations of a list, each with what was found of it in the corpus.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "query/quotation/quotation_list.h"
#include "query/quotation/verify.h"

namespace raadspoor::query {

struct [[nodiscard]] VerifyAnswer {
    std::vector<VerifiedQuotation> quotations;              ///< in the order of the list
    std::map<std::string, index::DocumentEntry> documents;  ///< those that they name, by id
    std::vector<std::string> warnings;                      ///< of the list, Dutch sentences
    std::map<std::string, std::size_t> not_looked_at;       ///< what was passed over, in Dutch, and how often

    /// How many quotations have each verdict, by its number.
    std::map<Verdict, std::size_t> counts() const;
    /// Whether every quotation stands there literally, on the page it names, and the whole list was read.
    bool is_sound() const;
};

VerifyAnswer verify(const index::Reader& reader, const QuotationList& list);

}  // namespace raadspoor::query
