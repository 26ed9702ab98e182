// What the database knows of its documents: one of them, a page of it, or all that fields select.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

struct [[nodiscard]] DocumentAnswer {
    index::DocumentEntry entry;
    Document document;
    std::map<std::string, std::size_t> statements;  ///< by kind: "condition" -> 4
    std::vector<index::FileState> inside;           ///< files that lie in it, read or left out
};

struct [[nodiscard]] PageAnswer {
    index::DocumentEntry entry;
    Page page;
    std::size_t pages = 0;  ///< the number of the last page
};

struct [[nodiscard]] DocumentsAnswer {
    std::vector<index::DocumentEntry> documents;  ///< by date and then path
};

/// `name`: as the_document takes it. Throws UsageError when it means none or more than one.
DocumentAnswer show(const index::Reader& reader, const std::string& name);
/// Throws UsageError also when the document has no page with this physical number.
PageAnswer show_page(const index::Reader& reader, const std::string& name, int number);
/// All when `question` is empty. Throws UsageError when it is malformed, or asks for words.
DocumentsAnswer documents(const index::Reader& reader, const std::string& question);

}  // namespace raadspoor::query
