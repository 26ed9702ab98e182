// Compound files, made in a test: what old Word and Outlook keep their streams in.
//
//     const std::string msg = tests::made_compound({{"__substg1.0_0037001F", "…"}, {"map/stroom", "…"}});
#pragma once

#include <map>
#include <string>

namespace raadspoor::tests {

/// The streams by name; those before a "/" are storages.
[[nodiscard]] std::string made_compound(const std::map<std::string, std::string>& streams);

/// UTF-16, little endian, of plain letters.
[[nodiscard]] std::string wide(const std::string& letters);

}  // namespace raadspoor::tests
