#include "ingest/files/find_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "corpus/text.h"
#include "ingest/files/attachment.h"
#include "ingest/files/characters.h"

namespace raadspoor::ingest {

namespace fs = std::filesystem;

namespace {

class Finder {
public:
    void add(const std::string& given) {
        std::error_code error;
        const fs::path path = fs::absolute(given, error).lexically_normal();
        const fs::file_status status = fs::status(path, error);
        if (error || !fs::exists(status)) {
            complain(path, "bestaat niet; controleer de naam");
        } else if (fs::is_directory(status)) {
            add_folder(path);
        } else {
            found_.files.push_back(path);
        }
    }

    FoundFiles take() { return std::move(found_); }

private:
    void add_folder(const fs::path& folder) {
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (error || !seen_.insert(real).second) return;
        fs::directory_iterator entries{folder, error};
        if (error) {
            complain(folder, "is niet te openen; controleer of u de map mag lezen");
            return;
        }
        std::vector<fs::path> files, folders;
        for (; entries != fs::directory_iterator{}; entries.increment(error)) {
            if (error) break;
            const fs::path path = entries->path();
            if (path.filename().string().starts_with('.')) continue;
            const fs::file_status status = fs::status(path, error);
            if (fs::is_directory(status))
                folders.push_back(path);
            else if (has_readable_ending(path.filename().string()))
                files.push_back(path);
            else
                ++found_.passed_over[ascii_lower(path.extension().string())];
        }
        std::sort(files.begin(), files.end());
        std::sort(folders.begin(), folders.end());
        found_.files.insert(found_.files.end(), files.begin(), files.end());
        for (const fs::path& inner : folders) add_folder(inner);
    }

    void complain(const fs::path& path, std::string_view what) {
        found_.unreadable.push_back({"unreadable", fmt::format("{} {}.", clean(path.string()), what)});
    }

    FoundFiles found_;
    std::set<fs::path> seen_;
};

}  // namespace

FoundFiles find_files(const std::vector<std::string>& paths) {
    Finder finder;
    for (const std::string& path : paths) finder.add(path);
    return finder.take();
}

}  // namespace raadspoor::ingest
