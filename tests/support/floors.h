// The shares that the samples must reach at least (tests/floors.txt).
//
//     line step            0.90
#pragma once

#include <map>
#include <string>

namespace raadspoor::tests {

/// The rows that begin with `prefix`, without it; all other rows when it is empty.
[[nodiscard]] std::map<std::string, double> floors(const std::string& prefix = "");

}  // namespace raadspoor::tests
