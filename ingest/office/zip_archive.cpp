#include "ingest/office/zip_archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>

namespace raadspoor::ingest {

namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

Error ZipArchive::damaged() const {
    return {"damaged", fmt::format("{} is beschadigd of niet volledig: het archief is niet uit te pakken; "
                                   "haal het stuk opnieuw op bij de bron.",
                                   name_)};
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, std::string name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) zip_source_free(source);
    zip_error_fini(&error);
    ZipArchive opened{archive, std::move(name)};
    if (!archive) return tl::unexpected(opened.damaged());
    return opened;
}

bool ZipArchive::has(const std::string& part) const {
    return zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_ENC_GUESS) >= 0;
}

std::vector<std::string> ZipArchive::names() const {
    constexpr zip_int64_t most = 20'000;
    std::vector<std::string> names;
    const zip_int64_t count = std::min(zip_get_num_entries(archive_.get(), 0), most);
    for (zip_int64_t i = 0; i < count; ++i)
        if (const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS))
            names.emplace_back(name);
    return names;
}

Result<std::string> ZipArchive::read(const std::string& part) { return read(part, max_unpacked); }

Result<std::string> ZipArchive::read(const std::string& part, std::size_t most) {
    const zip_int64_t index = zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_ENC_GUESS);
    if (index < 0) return std::string{};
    zip_stat_t status;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &status) != 0)
        return tl::unexpected(damaged());
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE)
        return failure(
            "encrypted",
            fmt::format("{} is versleuteld; haal het wachtwoord eraf en lees het stuk opnieuw in.", name_));
    const std::unique_ptr<zip_file_t, CloseFile> file{
        zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0)};
    if (!file) return tl::unexpected(damaged());

    // Read until the data end or the limit is reached: the size that the archive states may be a lie.
    std::string bytes;
    constexpr std::size_t step = 64 * 1024;
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        const zip_int64_t count = zip_fread(file.get(), bytes.data() + before, step);
        if (count < 0) return tl::unexpected(damaged());
        bytes.resize(before + static_cast<std::size_t>(count));
        unpacked_ += static_cast<std::size_t>(count);
        if (unpacked_ > max_unpacked || bytes.size() > most)
            return failure("too_large", fmt::format("{} wordt uitgepakt groter dan {} MB; controleer waar "
                                                    "het bestand vandaan komt, of sla het op als PDF.",
                                                    name_, max_unpacked >> 20));
        if (count == 0) return bytes;
    }
}

}  // namespace raadspoor::ingest
