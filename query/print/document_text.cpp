#include "query/print/document_text.h"

#include <fmt/format.h>

#include <filesystem>

#include "query/print/actor_names.h"
#include "query/print/output.h"

namespace raadspoor::query {

std::string title_of(const index::DocumentEntry& entry) {
    return entry.metadata.title.empty() ? std::filesystem::path(entry.path).filename().string()
                                        : entry.metadata.title;
}

std::string described(const index::DocumentEntry& entry) {
    std::string text{name_of(entry.metadata.kind)};
    const std::string date = spoken_date(entry.metadata.date);
    if (entry.metadata.date.empty())
        text += " · zonder datum";
    else if (entry.metadata.date_basis == DateBasis::file)
        text += fmt::format(" · zonder datum (bestand van {})", date);
    else
        text += fmt::format(" · {}{}", date,
                            entry.metadata.date_basis == DateBasis::inferred ? " (afgeleid)" : "");
    if (!entry.metadata.sender.empty()) text += " · " + actor_name(entry.metadata.sender);
    return text;
}

}  // namespace raadspoor::query
