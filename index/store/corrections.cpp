#include "index/store/corrections.h"

namespace raadspoor::index {

std::vector<std::string> put_right(const Corrections& corrections, const std::string& id,
                                   Metadata& metadata) {
    const auto found = corrections.find(id);
    if (found == corrections.end()) return {};
    std::vector<std::string> keys;
    for (const auto& [key, value] : found->second) {
        if (key == "titel") metadata.title = value;
        if (key == "afzender") metadata.sender = value;
        if (key == "kenmerk") metadata.reference = {value};
        if (key == "datum") {
            metadata.date = value;
            metadata.date_basis = DateBasis::stated;
            metadata.doubt.clear();
        }
        if (const auto kind = named<DocumentKind>(value); key == "soort" && kind) metadata.kind = *kind;
        keys.push_back(key);
    }
    return keys;
}

}  // namespace raadspoor::index
