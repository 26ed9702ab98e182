// What the readers of worksheets share. Internal to the readers of XLSX and ODS.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace raadspoor::ingest {

constexpr std::size_t most_cells = 400'000;  ///< of a file, empty ones left out
constexpr int most_empty = 20;               ///< cells kept between two that hold something

/// Whether the name of a sheet says nothing: "Blad1".
[[nodiscard]] bool is_usual_sheet_name(std::string_view name);

/// "begroting.xlsx heeft meer dan 400000 cellen; …"
[[nodiscard]] std::string cells_warning(const std::string& name);

}  // namespace raadspoor::ingest
