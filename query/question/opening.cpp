#include "query/question/opening.h"

#include <fmt/format.h>

#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

index::Versions versions() { return {std::string(nlp::terms_version), std::string(nlp::analysis_version())}; }

std::unique_ptr<index::Reader> open_reader(const std::filesystem::path& database) {
    return index::open_reader(database, nlp::terms, versions());
}

std::unique_ptr<index::Writer> open_writer(const std::filesystem::path& database) {
    return index::open_writer(database, nlp::terms, versions());
}

index::DocumentEntry the_document(const index::Reader& reader, const std::string& name) {
    std::vector<std::string> ids = reader.find_document(name);
    if (ids.empty()) ids = reader.find_document(std::filesystem::absolute(name).lexically_normal().string());
    if (ids.empty())
        throw UsageError(fmt::format("Geen document heet “{}”; `raadspoor documents` noemt ze alle.", name));
    if (ids.size() > 1) {
        std::string list;
        for (const std::string& id : ids)
            if (const auto entry = reader.entry(id))
                list += fmt::format("\n  {}  {}", id.substr(0, 12), entry->path);
        throw UsageError(
            fmt::format("“{}” kan {} documenten betekenen; geef het pad of het begin van het kenmerk:{}",
                        name, ids.size(), list));
    }
    return *reader.entry(ids.front());
}

}  // namespace raadspoor::query
