// SHA-256 (FIPS 180-4), by which documents are known.
#pragma once

#include <string>
#include <string_view>

namespace raadspoor::ingest {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace raadspoor::ingest
