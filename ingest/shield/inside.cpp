#include "ingest/shield/inside.h"

#include <fmt/format.h>

#include <utility>

#include "ingest/files/file.h"

namespace raadspoor::ingest {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 3;

/// The paper that is left when the parts of a bundle are papers of their own.
void keep_no_words(Document& document) {
    Document bundle;
    bundle.id = std::move(document.id);
    bundle.path = std::move(document.path);
    bundle.media_type = std::move(document.media_type);
    bundle.bytes = document.bytes;
    bundle.info = std::move(document.info);
    bundle.outline = std::move(document.outline);
    bundle.warnings = std::move(document.warnings);
    document = std::move(bundle);
}

/// Sentences name a file by its name; of one that lies in another they tell in which.
std::string placed(const std::string& sentence, const fs::path& path) {
    const std::string name = name_of(path);
    if (!sentence.starts_with(name)) return sentence;
    return fmt::format("{} (in {}){}", name, name_of(path.parent_path()), sentence.substr(name.size()));
}

class InsideReader {
public:
    InsideReader(Worker& worker, const ReadOptions& options) : worker_{worker}, options_{options} {}

    std::vector<ReadFile> read(const fs::path& path) {
        take(path, 0, 0, worker_.read_whole(path, options_));
        return std::move(read_);
    }

private:
    void take(const fs::path& path, std::size_t bytes, int depth, Result<Reading> reading) {
        if (!reading) {
            Error& error = reading.error();
            if (depth > 0) error.message = placed(error.message, path);
            read_.push_back({path, bytes, tl::unexpected(std::move(error))});
            return;
        }
        if (depth > 0)
            for (std::string& warning : reading->document.warnings) warning = placed(warning, path);
        if (!reading->parts.empty()) keep_no_words(reading->document);
        read_.push_back({path, bytes, std::move(reading->document), std::move(reading->unfinished)});
        for (Document& part : reading->parts) {
            const fs::path inside = part.path;
            read_.push_back({inside, bytes, std::move(part)});
        }
        for (const Attachment& it : reading->attachments) take_inside(it, path, depth + 1);
    }

    void take_inside(const Attachment& it, const fs::path& parent, int depth) {
        const fs::path path = parent / it.name;
        const std::size_t bytes = it.bytes.size();
        if (!it.left_out.empty()) return leave_out(path, bytes, it.left_out);
        const std::string where = fmt::format("{} (in {})", it.name, name_of(parent));
        if (depth > deepest)
            return leave_out(
                path, bytes,
                fmt::format("{} is niet gelezen: het ligt dieper dan {} bestanden in elkaar; haal het "
                            "eruit en lees het apart in.",
                            where, deepest));
        if (files_ == Attachments::most_files || bytes > Attachments::most_bytes - bytes_)
            return leave_out(
                path, bytes,
                fmt::format("{} is niet gelezen: wat in elkaar ligt is samen meer dan {} stukken "
                            "of {} MB; haal het eruit en lees het apart in.",
                            where, Attachments::most_files, Attachments::most_bytes >> 20));
        ++files_;
        bytes_ += bytes;
        take(path, bytes, depth, worker_.read_attachment(it, path, options_));
    }

    void leave_out(const fs::path& path, std::size_t bytes, const std::string& why) {
        read_.push_back({path, bytes, failure("not_read", why)});
    }

    Worker& worker_;
    const ReadOptions& options_;
    std::size_t files_ = 0, bytes_ = 0;
    std::vector<ReadFile> read_;
};

}  // namespace

std::vector<ReadFile> read_with_inside(Worker& worker, const fs::path& path, const ReadOptions& options) {
    return InsideReader{worker, options}.read(path);
}

bool only_holds_others(const Document& document) {
    const bool bundle = document.media_type == "application/pdf" && document.pages.empty();
    return bundle || document.media_type == "application/zip";
}

}  // namespace raadspoor::ingest
