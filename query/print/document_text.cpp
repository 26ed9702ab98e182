#include "query/print/document_text.h"

#include <fmt/format.h>

#include <filesystem>

#include "corpus/text.h"
#include "query/print/actor_names.h"

namespace raadspoor::query {

std::string title_of(const index::DocumentEntry& entry) {
    return entry.metadata.title.empty() ? std::filesystem::path(entry.path).filename().string()
                                        : entry.metadata.title;
}

std::string told_date(const Metadata& metadata) {
    const std::string date = spoken_date(metadata.date);
    if (metadata.date.empty()) return "zonder datum";
    if (metadata.date_basis == DateBasis::file) return fmt::format("zonder datum (bestand van {})", date);
    if (metadata.date_basis == DateBasis::inferred) return date + " (afgeleid)";
    if (metadata.date_basis == DateBasis::source) return date + " (volgens de kop van het bestand)";
    return metadata.date_basis == DateBasis::filename ? date + " (naar de bestandsnaam)" : date;
}

std::string described(const index::DocumentEntry& entry) {
    std::string text{name_of(entry.metadata.kind)};
    text += " · " + told_date(entry.metadata);
    if (!entry.metadata.sender.empty()) text += " · " + actor_name(entry.metadata.sender);
    for (const std::string& what : entry.corrected) text += " · " + what + " gecorrigeerd";
    if (!entry.parent.empty()) text += " · " + place_inside(entry.path, entry.parent);
    return text;
}

std::string place_inside(const std::string& path, const std::string& parent) {
    if (parent.empty()) return {};
    const std::filesystem::path file{parent};
    const std::string name = printable_path(file.filename().string()), part = path.substr(parent.size() + 1);
    if (part.starts_with("p. ")) return fmt::format("{} van {}", part, name);
    return (ascii_lower(file.extension().string()) == ".zip" ? "uit " : "bijlage bij ") + name;
}

std::string file_name_of(const std::string& path, const std::string& parent) {
    const std::string name = std::filesystem::path(parent.empty() ? path : parent).filename().string();
    return printable_path(parent.empty() ? name : name + path.substr(parent.size()));
}

std::string shown_path(const index::DocumentEntry& entry, const Output& output) {
    return output.verbose ? entry.path : file_name_of(entry.path, entry.parent);
}

std::string recognised(float confidence) {
    return fmt::format("gelezen met tekstherkenning ({:.0f}% zeker)", confidence * 100);
}

}  // namespace raadspoor::query
