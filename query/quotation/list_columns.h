// What the columns of a table of quotations hold, by their names in Dutch or English.
#pragma once

#include <string>
#include <string_view>

#include "query/quotation/verify.h"

namespace raadspoor::query {

/// `reference`: something that helps to tell the source; `title` likewise, and alone it makes a table of
/// sources, not of quotations.
enum class ListColumn { document, quote, page, place, speaker, reference, title, date, kenmerk, other };

ListColumn column_named(std::string_view name);

/// Puts a field of such a column into a quotation. What helps to tell the source is put together in
/// `reference`.
void put_field(ListedQuotation& quotation, ListColumn column, std::string field);

}  // namespace raadspoor::query
