#include "query/question/opening.h"

#include <fmt/format.h>

#include <algorithm>

#include "index/store/dossiers.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/question/lister.h"
#include "query/question/paper_names.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

index::Versions versions() {
    return {std::string(nlp::terms_version), std::string(nlp::analysis_version()), lister()};
}

std::unique_ptr<index::Reader> open_reader(const std::filesystem::path& database) {
    return index::open_reader(database, nlp::terms, versions(),
                              index::corrections_in(index::dossiers_beside(database.string())));
}

std::unique_ptr<index::Writer> open_writer(const std::filesystem::path& database) {
    return index::open_writer(database, nlp::terms, versions());
}

namespace {

/// Which papers `name` may mean, those that are shown first.
std::string ambiguous(const index::Reader& reader, const std::string& name,
                      const std::vector<std::string>& ids) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < std::min(ids.size(), most); ++i)
        if (const auto entry = reader.entry(ids[i]))
            list += fmt::format("\n  {}  {}{}", ids[i].substr(0, 12), entry->path,
                                entry->metadata.title.empty() ? "" : "  " + entry->metadata.title);
    if (ids.size() > most) list += fmt::format("\n  … en nog {}", ids.size() - most);
    return fmt::format("“{}” kan {} documenten betekenen; geef het pad of de tekens die ervoor staan:{}",
                       name, ids.size(), list);
}

}  // namespace

index::DocumentEntry the_document(const index::Reader& reader, const std::string& name) {
    std::vector<std::string> ids = reader.find_document(name);
    if (ids.empty()) ids = reader.find_document(std::filesystem::absolute(name).lexically_normal().string());
    if (ids.empty())
        for (const index::DocumentEntry& it : papers_called(reader, name)) ids.push_back(it.id);
    if (ids.empty())
        throw UsageError(fmt::format("Geen document heet “{}”; `raadspoor documents` noemt ze alle.", name));
    if (ids.size() > 1) throw UsageError(ambiguous(reader, name, ids));
    return *reader.entry(ids.front());
}

}  // namespace raadspoor::query
