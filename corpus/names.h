// What an enumerator is called in JSON, in the database and to people: one table an enum, beside the enum.
//
//     name_of(Stance::oppose) == "oppose"      named<Stance>("oppose") == Stance::oppose
//     index_of(Stance::oppose) == 1            numbered<Stance>(1) == Stance::oppose
//
// Enumerators count from 0 without gaps. An empty name says "nothing", as that of DateBasis::none.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace raadspoor {

/// The names of an enum by number: `template <> inline constexpr std::array names<Stance> = …`.
template <class Enum>
inline constexpr std::array<std::string_view, 0> names{};

template <class Enum>
concept Named = std::is_enum_v<Enum> && !names<Enum>.empty();

/// The number of an enumerator: a place in an array, or what the database stores.
template <class Enum>
requires std::is_enum_v<Enum>
constexpr std::size_t index_of(Enum enumerator) { return static_cast<std::size_t>(enumerator); }

/// The enumerator with that number, if there is one.
template <Named Enum>
constexpr std::optional<Enum> numbered(std::size_t index) {
    if (index >= names<Enum>.size()) return std::nullopt;
    return static_cast<Enum>(index);
}

template <Named Enum>
constexpr std::string_view name_of(Enum enumerator) {
    return names<Enum>[index_of(enumerator)];
}

/// The enumerator with that name, if there is one.
template <Named Enum>
constexpr std::optional<Enum> named(std::string_view name) {
    const auto found = std::find(names<Enum>.begin(), names<Enum>.end(), name);
    return numbered<Enum>(static_cast<std::size_t>(found - names<Enum>.begin()));
}

}  // namespace raadspoor
