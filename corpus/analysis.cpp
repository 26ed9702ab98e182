#include "corpus/analysis.h"

#include <array>

namespace raadspoor {

namespace {

constexpr std::array<std::string_view, 5> names = {"", "stated", "meeting", "file", "inferred"};

}  // namespace

std::string_view name_of(DateBasis basis) { return names[static_cast<std::size_t>(basis)]; }

DateBasis date_basis_named(std::string_view name) {
    for (std::size_t i = 1; i < names.size(); ++i)
        if (names[i] == name) return static_cast<DateBasis>(i);
    return DateBasis::none;
}

}  // namespace raadspoor
