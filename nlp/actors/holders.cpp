#include "nlp/actors/holders.h"

#include <algorithm>
#include <map>

namespace raadspoor::nlp {

bool names_municipality(const Organisation& organisation) {
    return organisation.rule.name().starts_with("organisation.municipality");
}

std::string home_municipality(const std::vector<Organisation>& organisations) {
    std::map<std::string_view, int> times;
    std::string_view best;
    int most = 0;
    for (const Organisation& it : organisations)
        if (names_municipality(it)) most = std::max(most, ++times[it.value]);
    for (const Organisation& it : organisations)
        if (names_municipality(it) && times[it.value] == most && best.empty()) best = it.value;
    return std::string(best);
}

std::string organisation_in(const std::vector<Organisation>& organisations, Span span) {
    std::string last;
    for (const Organisation& it : organisations)
        if (span.contains(it.span)) last = it.value;
    return last;
}

}  // namespace raadspoor::nlp
