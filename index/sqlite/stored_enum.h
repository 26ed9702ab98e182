// Enumerators as the database has them: by number (corpus/names.h tells which enums are stored).
#pragma once

#include "corpus/names.h"
#include "index/passages/codec.h"
#include "index/sqlite/sqlite.h"

namespace raadspoor::index {

/// The enumerator in a column. Throws Damaged when its number is none of the enum.
template <Named Enum>
Enum stored(const Cursor& row, int column) {
    const std::optional<Enum> known = numbered<Enum>(row.count(column));
    if (!known) throw Damaged();
    return *known;
}

}  // namespace raadspoor::index
