// Lists of what documents say: one row a statement, with document, page and quotation, as text, JSON or CSV.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/database.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// One thing told of a statement.
struct Told {
    enum class As { text, number, yes_no };
    std::string key;    ///< in JSON: "holder"
    std::string name;   ///< for people: "houder"
    std::string value;  ///< empty: null, and not shown
    As as = As::text;
};

struct Listed {
    index::DocumentEntry document;
    std::vector<index::PageReference> pages;
    std::string quote;
    std::vector<Told> told;
};

/// Prints `rows` under `key`. Exit code: 0, or 1 when there are none.
int print_list(std::string_view key, std::string_view nothing, const std::vector<Listed>& rows,
               const Output& output);

/// A document that a question selects, and where in it.
struct Selected {
    index::DocumentEntry entry;
    std::vector<Span> passages;  ///< empty: all of it
};

/// The documents that `question` finds, by date; all when it is empty. Throws UsageError when it is
/// malformed.
[[nodiscard]] std::vector<Selected> select(const index::Reader& reader, const std::string& question);

/// Whether a statement stands in one of the passages.
[[nodiscard]] bool stands_in(const Selected& selected, Span span);

}  // namespace raadspoor::query
