#include "query/print/document_json.h"

#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

nlohmann::ordered_json text_or_null(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

}  // namespace

nlohmann::ordered_json document_json(const index::DocumentEntry& entry) {
    return {{"id", entry.id},
            {"path", entry.path},
            {"title", text_or_null(entry.metadata.title)},
            {"kind", text_or_null(entry.metadata.kind)},
            {"date", text_or_null(entry.metadata.date)},
            {"dateBasis", text_or_null(std::string(name_of(entry.metadata.date_basis)))},
            {"sender", text_or_null(entry.metadata.sender)}};
}

std::string title_of(const index::DocumentEntry& entry) {
    return entry.metadata.title.empty() ? std::filesystem::path(entry.path).filename().string()
                                        : entry.metadata.title;
}

std::string described(const index::DocumentEntry& entry) {
    std::string text = entry.metadata.kind;
    const std::string date = spoken_date(entry.metadata.date);
    if (entry.metadata.date.empty())
        text += " · zonder datum";
    else if (entry.metadata.date_basis == DateBasis::file)
        text += fmt::format(" · zonder datum (bestand van {})", date);
    else
        text += fmt::format(" · {}{}", date,
                            entry.metadata.date_basis == DateBasis::inferred ? " (afgeleid)" : "");
    if (!entry.metadata.sender.empty()) text += " · " + entry.metadata.sender;
    return text;
}

index::Versions versions() { return {std::string(nlp::terms_version), std::string(nlp::analysis_version)}; }

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
