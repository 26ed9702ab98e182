#include "query/web/site/library.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

#include "query/question/opening.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t painters = 2, documents_kept = 12, answers_kept = 6, most_kept_text = 4U << 20;
/// Of a file that somebody gives to be checked.
constexpr ingest::Limits given{.cpu_seconds = 10, .wall_seconds = 20, .memory = 768U << 20};

/// Of a file: another one after each change; empty when it is not there.
std::string stamp_of(const std::filesystem::path& path) {
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0) return {};
    return fmt::format("{}/{}/{}.{} ", file.st_ino, file.st_size, file.st_mtim.tv_sec, file.st_mtim.tv_nsec);
}

}  // namespace

Library::Library(std::filesystem::path database)
    : database_{std::move(database)}, pictures_{painters}, workers_{ingest::start_workers(1, given)} {}

Library::Lease Library::reader() {
    struct stat file {};
    const bool there = ::stat(database_.c_str(), &file) == 0;
    const std::string dossiers = stamp_of(index::dossiers_beside(database_.string()));
    {
        const std::lock_guard lock{mutex_};
        std::erase_if(readers_, [&](const Opened& it) {
            return !there || it.device != file.st_dev || it.inode != file.st_ino || it.dossiers != dossiers;
        });
        if (!readers_.empty()) {
            Opened opened = std::move(readers_.back());
            readers_.pop_back();
            return {*this, std::move(opened)};
        }
    }
    return {*this, Opened{file.st_dev, file.st_ino, dossiers, open_reader(database_)}};
}

Result<QuotationList> Library::quotations(const std::string& bytes, const std::string& name) {
    const std::lock_guard lock{reading_};
    return quotation_list_in(bytes, name, workers_.front());
}

void Library::give_back(Opened opened) {
    const std::lock_guard lock{mutex_};
    readers_.push_back(std::move(opened));
}

std::unique_ptr<index::Dossiers> Library::dossiers(bool make) const {
    const std::filesystem::path file = index::dossiers_beside(database_.string());
    if (!make && !std::filesystem::exists(file)) return nullptr;
    return index::open_dossiers(file);
}

std::string Library::version() const {
    std::string version;
    for (const char* const ending : {"", "-wal", ".dossiers"})
        version += stamp_of(database_.string() + ending);
    return version;
}

std::any Library::kept_answer(const std::string& version, const std::string& key) {
    const std::lock_guard lock{mutex_};
    if (answers_version_ != version) return {};
    const auto known =
        std::find_if(answers_.begin(), answers_.end(), [&](const auto& it) { return it.first == key; });
    if (known == answers_.end()) return {};
    answers_.splice(answers_.begin(), answers_, known);
    return known->second;
}

void Library::keep_answer(const std::string& version, const std::string& key, std::any answer) {
    const std::lock_guard lock{mutex_};
    if (answers_version_ != version) answers_.clear();
    answers_version_ = version;
    answers_.emplace_front(key, std::move(answer));
    if (answers_.size() > answers_kept) answers_.pop_back();
}

std::shared_ptr<const Document> Library::document(const index::Reader& reader,
                                                  const index::DocumentEntry& entry) {
    // The same file can be read better later on: then its text is longer.
    const std::string key = fmt::format("{}/{}", entry.id, entry.text_bytes);
    {
        const std::lock_guard lock{mutex_};
        const auto known = std::find_if(documents_.begin(), documents_.end(),
                                        [&](const auto& it) { return it.first == key; });
        if (known != documents_.end()) {
            documents_.splice(documents_.begin(), documents_, known);
            return known->second;
        }
    }
    auto document = std::make_shared<const Document>(reader.document(entry.id));
    if (document->text.size() > most_kept_text) return document;
    const std::lock_guard lock{mutex_};
    documents_.emplace_front(key, document);
    if (documents_.size() > documents_kept) documents_.pop_back();
    return document;
}

}  // namespace raadspoor::query::web
