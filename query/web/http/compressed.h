// Bytes made smaller for the way.
#pragma once

#include <string>
#include <string_view>

namespace raadspoor::query::web {

/// `bytes` as gzip. The same bytes give the same.
std::string gzipped(std::string_view bytes);

}  // namespace raadspoor::query::web
