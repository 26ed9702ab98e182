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

/// Whether `path` lies in `folder` or is it; both canonical.
bool lies_in(const fs::path& path, const fs::path& folder) {
    const auto [in_folder, in_path] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return in_folder == folder.end();
}

/// What an office program keeps beside a file that is open.
bool is_leftover(const std::string& name) { return name.starts_with("~$"); }

class Finder {
public:
    explicit Finder(Links links) : links_{links} {}

    void add(const std::string& given) {
        std::error_code error;
        const fs::path path = fs::absolute(given, error).lexically_normal();
        const fs::file_status status = fs::status(path, error);
        if (error || !fs::exists(status)) {
            complain(path, "bestaat niet; controleer de naam");
        } else if (fs::is_directory(status)) {
            root_ = fs::canonical(path, error);
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
        if (error) return complain(folder, error);
        if (!seen_.insert(real).second) return;
        fs::directory_iterator entries{folder, error};
        if (error) {
            complain(folder, "is niet te openen; controleer of u de map mag lezen");
            return;
        }
        std::vector<fs::path> files, folders;
        for (; entries != fs::directory_iterator{}; entries.increment(error)) {
            if (error) break;
            const fs::path path = entries->path();
            const std::string name = path.filename().string();
            if (name.starts_with('.') || is_leftover(name)) continue;
            std::error_code trouble;
            const fs::file_status status = fs::status(path, trouble);
            if (trouble == std::errc::filename_too_long)
                complain(path, trouble);
            else if (entries->is_symlink(trouble) && leads_out(path))
                found_.left_links.push_back(path);
            else if (fs::is_directory(status))
                folders.push_back(path);
            else if (has_readable_ending(name))
                files.push_back(path);
            else
                ++found_.passed_over[ascii_lower(path.extension().string())];
        }
        std::sort(files.begin(), files.end());
        std::sort(folders.begin(), folders.end());
        found_.files.insert(found_.files.end(), files.begin(), files.end());
        for (const fs::path& inner : folders) add_folder(inner);
    }

    bool leads_out(const fs::path& link) const {
        std::error_code error;
        const fs::path target = fs::canonical(link, error);
        return links_ == Links::inside && !error && !lies_in(target, root_);
    }

    void complain(const fs::path& path, const std::error_code& error) {
        complain(path, error == std::errc::filename_too_long
                           ? "heeft een te lang pad; verplaats het dichter naar de wortel van de schijf"
                           : "is niet te openen; controleer of u de map mag lezen");
    }

    void complain(const fs::path& path, std::string_view what) {
        found_.unreadable.push_back({"unreadable", fmt::format("{} {}.", clean(path.string()), what)});
    }

    Links links_;
    fs::path root_;  // canonical: of the folder that was asked for
    FoundFiles found_;
    std::set<fs::path> seen_;
};

}  // namespace

FoundFiles find_files(const std::vector<std::string>& paths, Links links) {
    Finder finder{links};
    for (const std::string& path : paths) finder.add(path);
    return finder.take();
}

}  // namespace raadspoor::ingest
