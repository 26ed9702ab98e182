#include "corpus/minutes.h"

#include <algorithm>
#include <iterator>

namespace raadspoor {

namespace {

template <class Part>
const Part* part_at(const std::vector<Part>& parts, std::size_t offset) {
    const auto next =
        std::upper_bound(parts.begin(), parts.end(), offset,
                         [](std::size_t place, const Part& part) { return place < part.span.begin; });
    if (next == parts.begin() || !std::prev(next)->span.contains(offset)) return nullptr;
    return &*std::prev(next);
}

}  // namespace

const Turn* turn_at(const Minutes& minutes, std::size_t offset) { return part_at(minutes.turns, offset); }

const AgendaItem* item_at(const Minutes& minutes, std::size_t offset) {
    return part_at(minutes.items, offset);
}

}  // namespace raadspoor
