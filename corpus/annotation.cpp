#include "corpus/annotation.h"

#include <array>

namespace raadspoor {

namespace {

constexpr std::array<std::string_view, 10> names = {"date",      "amount",    "percentage", "organisation",
                                                    "signatory", "condition", "reference",  "position",
                                                    "vote",      "commitment"};

}  // namespace

std::string_view name_of(Kind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Kind>(i);
    return std::nullopt;
}

}  // namespace raadspoor
