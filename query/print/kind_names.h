// What kinds of statement are called in Dutch: in questions ("bevat:voorwaarde") and in what people read.
#pragma once

#include <string_view>

#include "corpus/annotation.h"

namespace raadspoor::query {

/// "voorwaarde" for Kind::condition.
std::string_view dutch_name(Kind kind);

}  // namespace raadspoor::query
