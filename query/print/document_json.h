// A document in answers: {"id", "path", "title", "kind", "date", …}.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "index/store/database.h"

namespace raadspoor::query {

/// The few keys by which every answer names a document.
[[nodiscard]] nlohmann::ordered_json document_json(const index::DocumentEntry& entry);

/// "Motie: Zorg voor de jeugd": its title, or its file name when it has none.
[[nodiscard]] std::string title_of(const index::DocumentEntry& entry);

/// "motie · 29 november 2024 · Waterveen": kind, date and sender, as far as known.
[[nodiscard]] std::string described(const index::DocumentEntry& entry);

/// The one document that `name` means. Throws UsageError when there is none or more than one.
[[nodiscard]] index::DocumentEntry the_document(const index::Reader& reader, const std::string& name);

/// The rules that this program makes terms and analyses by: what every database is opened with.
[[nodiscard]] index::Versions versions();

/// Wrong use of the program: a Dutch sentence for standard error, exit code 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace raadspoor::query
