#include "corpus/annotation.h"

#include <algorithm>

namespace raadspoor {

namespace {

std::size_t begin_of(const AnyAnnotation& annotation) {
    return std::visit([](const auto* it) { return it->span.begin; }, annotation);
}

constexpr std::string_view party_mark = "party:";

}  // namespace

std::string party_value(std::string_view party) { return std::string(party_mark).append(party); }

bool is_party(std::string_view organisation) { return organisation.starts_with(party_mark); }

std::string_view party_in(std::string_view organisation) { return organisation.substr(party_mark.size()); }

std::vector<AnyAnnotation> in_order_of_text(const Annotations& annotations) {
    std::vector<AnyAnnotation> all;
    annotations.each([&](const auto& it) { all.emplace_back(&it); });
    std::stable_sort(all.begin(), all.end(), [](const AnyAnnotation& a, const AnyAnnotation& b) {
        return begin_of(a) < begin_of(b);
    });
    return all;
}

}  // namespace raadspoor
