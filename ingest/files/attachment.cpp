#include "ingest/files/attachment.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "ingest/files/characters.h"

namespace raadspoor::ingest {

namespace {

std::string ending_of(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\"), dot = name.rfind('.');
    const bool none = dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash);
    return none ? std::string{} : ascii_lower(name.substr(dot));
}

/// `raw` as a path that stays below the file it is in: "..\\map/./motie.pdf" -> "map/motie.pdf".
std::string inner_path(std::string_view raw) {
    std::string path;
    std::string part;
    const auto end_part = [&] {
        const std::string_view kept = trimmed(part);
        if (!kept.empty() && kept != "." && kept != "..") path.append(path.empty() ? "" : "/").append(kept);
        part.clear();
    };
    for (const char c : clean(raw)) {
        if (c == '/' || c == '\\')
            end_part();
        else
            part += c == '\n' || c == '\t' || c == '\f' ? ' ' : c;
    }
    end_part();
    constexpr std::size_t longest = 240;
    while (path.size() > longest && path.find('/') != std::string::npos) path.erase(0, path.find('/') + 1);
    if (path.size() > longest) path.erase(0, path.size() - longest);
    while (!path.empty() && continues_character(path.front())) path.erase(0, 1);
    return path.empty() ? "bijlage" : path;
}

std::string files(std::size_t count) {
    return count == 1 ? "1 bestand dat niet is gelezen"
                      : fmt::format("{} bestanden die niet zijn gelezen", count);
}

}  // namespace

bool has_readable_ending(std::string_view name) {
    static constexpr std::array<std::string_view, 26> endings = {
        ".pdf",  ".txt",  ".docx", ".docm", ".odt",  ".ods", ".odp",  ".fodt", ".fods",
        ".fodp", ".html", ".htm",  ".md",   ".doc",  ".rtf", ".xlsx", ".xlsm", ".pptx",
        ".eml",  ".msg",  ".zip",  ".tif",  ".tiff", ".jpg", ".jpeg", ".png"};
    return std::find(endings.begin(), endings.end(), ending_of(name)) != endings.end();
}

bool Attachments::is_taken(const std::string& name) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&name](const Attachment& it) { return it.name == name; });
}

bool Attachments::wants(std::string_view name) {
    if (!has_readable_ending(name)) {
        constexpr std::size_t most_endings = 100;
        const std::string ending = ending_of(inner_path(name));
        ++endings_[endings_.size() < most_endings ? ending : ""];
        other_kinds_.add(name);
        return false;
    }
    if (found_.size() < most_files) return true;
    too_many_.add(name);
    return false;
}

void Attachments::add(std::string_view name, std::string bytes) {
    if (bytes.size() > room()) return add_too_large(name);
    bytes_ += bytes.size();
    std::string path = inner_path(name);
    const std::string ending = ending_of(path), stem = path.substr(0, path.size() - ending.size());
    for (int n = 2; is_taken(path); ++n) path = fmt::format("{} ({}){}", stem, n, ending);
    found_.push_back({std::move(path), std::move(bytes), {}});
}

void Attachments::LeftOut::add(std::string_view name) {
    if (++count == 1) first = inner_path(name);
}

void Attachments::tell(const LeftOut& files, const std::string& sentence) {
    if (files.count == 0) return;
    std::string name =
        files.count == 1 ? files.first : fmt::format("{} en {} andere", files.first, files.count - 1);
    found_.push_back({std::move(name), {}, sentence});
}

std::vector<Attachment> Attachments::take(const std::string& of) {
    std::vector<std::string> kinds;
    for (const auto& [ending, number] : endings_)
        kinds.push_back(fmt::format("{} {}", number, ending.empty() ? "zonder soortnaam" : ending));
    tell(other_kinds_, fmt::format("{} bevat {} ({}), zoals {}; sla op als PDF wat gelezen moet worden.", of,
                                   files(other_kinds_.count), fmt::join(kinds, ", "), other_kinds_.first));
    tell(too_many_,
         fmt::format("{} bevat meer dan {} stukken: {}, zoals {}; haal ze eruit en lees ze apart in.", of,
                     most_files, files(too_many_.count), too_many_.first));
    tell(too_large_, fmt::format("{} bevat uitgepakt meer dan {} MB: {}, zoals {}; haal ze eruit en lees ze "
                                 "apart in.",
                                 of, most_bytes >> 20, files(too_large_.count), too_large_.first));
    tell(damaged_,
         fmt::format("{} bevat beschadigde of versleutelde inhoud: {}, zoals {}; haal het opnieuw op "
                     "bij de bron, zonder wachtwoord.",
                     of, files(damaged_.count), damaged_.first));
    return std::move(found_);
}

}  // namespace raadspoor::ingest
