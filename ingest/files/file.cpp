#include "ingest/files/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "ingest/files/characters.h"
#include "ingest/files/sha256.h"

namespace raadspoor::ingest {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void broken_world(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

Error nothing_in(const fs::path& path) {
    return {"empty", fmt::format("{} is leeg (0 bytes); haal het stuk opnieuw op.", name_of(path))};
}

/// Memory of a file, for as long as this lives.
class Mapping {
public:
    Mapping(int descriptor, std::size_t size) : size_{size} {
        start_ = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
        if (start_ == MAP_FAILED) broken_world("mmap");
    }
    ~Mapping() { ::munmap(start_, size_); }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    char* data() const { return static_cast<char*>(start_); }

private:
    void* start_ = nullptr;
    std::size_t size_;
};

}  // namespace

void Descriptor::close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

std::string name_of(const fs::path& path) {
    std::string name = clean(path.filename().string());
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '\n' || c == '\t' || c == '\f'; }, ' ');
    return name;
}

Result<OpenFile> open_file(const fs::path& path, std::size_t max_bytes) {
    OpenFile file{Descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)}};
    struct stat status {};
    if (!file.descriptor || ::fstat(file.descriptor.get(), &status) != 0)
        return failure(
            "unreadable",
            fmt::format("{} is niet te openen ({}); controleer of het bestand bestaat en of u het mag lezen.",
                        name_of(path), std::strerror(errno)));
    if (!S_ISREG(status.st_mode))
        return failure("unreadable", fmt::format("{} is geen gewoon bestand; geef een bestand of een map op.",
                                                 name_of(path)));
    if (status.st_size == 0) return tl::unexpected(nothing_in(path));
    file.size = static_cast<std::size_t>(status.st_size);
    if (file.size > max_bytes)
        return failure(
            "too_large",
            fmt::format("{} is te groot ({} MB, hoogstens {} MB); splits het of sla het kleiner op.",
                        name_of(path), file.size >> 20, max_bytes >> 20));
    return file;
}

Result<std::size_t> read_file(const OpenFile& file, const fs::path& path, char* out) {
    std::size_t done = 0;
    while (done < file.size) {
        const ssize_t count = ::read(file.descriptor.get(), out + done, file.size - done);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0)
            return failure(
                "unreadable",
                fmt::format("{} is niet te lezen ({}); controleer de schijf of haal het stuk opnieuw op.",
                            name_of(path), std::strerror(errno)));
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

namespace {

/// Room for `size` bytes in memory.
SealedFile unsealed(std::size_t size) {
    SealedFile file{Descriptor{::memfd_create("raadspoor", MFD_CLOEXEC | MFD_ALLOW_SEALING)}};
    if (!file.descriptor || ::ftruncate(file.descriptor.get(), static_cast<off_t>(size)) != 0)
        broken_world("memfd_create");
    file.size = size;
    return file;
}

void close_up(const SealedFile& file) {
    if (::ftruncate(file.descriptor.get(), static_cast<off_t>(file.size)) != 0 ||
        ::fcntl(file.descriptor.get(), F_ADD_SEALS,
                F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
        broken_world("F_ADD_SEALS");
}

}  // namespace

Result<SealedFile> seal(const fs::path& path, std::size_t max_bytes) {
    const Result<OpenFile> file = open_file(path, max_bytes);
    if (!file) return tl::unexpected(file.error());
    SealedFile sealed = unsealed(file->size);
    {
        const Mapping copy{sealed.descriptor.get(), file->size};
        const Result<std::size_t> count = read_file(*file, path, copy.data());
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) return tl::unexpected(nothing_in(path));
        sealed.size = *count;
        sealed.sha256 = sha256({copy.data(), sealed.size});
    }
    close_up(sealed);
    return sealed;
}

Result<SealedFile> seal_bytes(std::string_view bytes, const fs::path& path) {
    if (bytes.empty()) return tl::unexpected(nothing_in(path));
    SealedFile sealed = unsealed(bytes.size());
    {
        const Mapping copy{sealed.descriptor.get(), bytes.size()};
        std::copy(bytes.begin(), bytes.end(), copy.data());
    }
    sealed.sha256 = sha256(bytes);
    close_up(sealed);
    return sealed;
}

}  // namespace raadspoor::ingest
