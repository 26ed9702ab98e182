#include "query/answers/verify_answer.h"

#include <algorithm>

namespace raadspoor::query {

std::map<Verdict, std::size_t> VerifyAnswer::counts() const {
    std::map<Verdict, std::size_t> counts;
    for (const VerifiedQuotation& it : quotations) ++counts[it.finding.verdict];
    return counts;
}

bool VerifyAnswer::is_sound() const {
    return warnings.empty() && std::all_of(quotations.begin(), quotations.end(),
                                           [](const VerifiedQuotation& it) { return is_in_order(it); });
}

VerifyAnswer verify(const index::Reader& reader, const QuotationList& list) {
    VerifyAnswer answer{{}, {}, list.warnings, list.not_looked_at};
    Verifier verifier{reader};
    verifier.know(list.places);
    const auto note = [&](const std::string& id) {
        if (!id.empty()) answer.documents.try_emplace(id, verifier.entry(id));
    };
    for (const ListedQuotation& asked : list.quotations) {
        if (asked.maybe_title && verifier.is_title(asked.quote)) {
            ++answer.not_looked_at["titels van stukken"];
            continue;
        }
        const VerifiedQuotation& it = answer.quotations.emplace_back(verifier.verify(asked));
        note(it.document);
        note(it.newer);
        if (it.suggestion) note(it.suggestion->document);
    }
    return answer;
}

}  // namespace raadspoor::query
