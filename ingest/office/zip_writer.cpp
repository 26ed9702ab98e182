#include "ingest/office/zip_writer.h"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace raadspoor::ingest {

namespace {

constexpr zip_uint16_t first_of_january_1980 = (1U << 5) | 1U;

struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

[[noreturn]] void fail() {
    throw std::runtime_error("het archief is niet te maken; er is te weinig geheugen.");
}

void add(zip_t* archive, const ZipPart& part) {
    zip_source_t* bytes = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    const zip_int64_t index = bytes ? zip_file_add(archive, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(bytes);
        fail();
    }
    const auto number = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, number, part.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) != 0)
        fail();
    if (zip_file_set_dostime(archive, number, 0, first_of_january_1980, 0) != 0) fail();
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t status;
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0) fail();
    std::string bytes(static_cast<std::size_t>(status.size), '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (count != static_cast<zip_int64_t>(bytes.size())) fail();
    return bytes;
}

}  // namespace

std::string write_zip(const std::vector<ZipPart>& parts) {
    const std::unique_ptr<zip_source_t, Free> target{zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    if (!target) fail();
    zip_source_keep(target.get());  // the archive takes one reference, we keep the other
    zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr);
    if (!archive) {
        zip_source_free(target.get());
        fail();
    }
    try {
        for (const ZipPart& part : parts) add(archive, part);
        if (zip_close(archive) != 0) fail();
    } catch (...) {
        zip_discard(archive);
        throw;
    }
    return bytes_of(target.get());
}

}  // namespace raadspoor::ingest
