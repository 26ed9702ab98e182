// A document as people name it.
#pragma once

#include <string>

#include "index/store/database.h"

namespace raadspoor::query {

/// "Motie: Zorg voor de jeugd": its title, or its file name when it has none.
std::string title_of(const index::DocumentEntry& entry);

/// "motie · 29 november 2024 · Waterveen": kind, date and sender, as far as known.
std::string described(const index::DocumentEntry& entry);

}  // namespace raadspoor::query
