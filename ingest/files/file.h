// Files of the system, as bytes.
//
//     const Result<SealedFile> file = seal("brief.pdf", 512U << 20);
//     file->sha256;  // of the very bytes that whoever gets `file->descriptor` will see
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/result.h"

namespace raadspoor::ingest {

/// A file descriptor that closes itself; -1 is none.
class Descriptor {
public:
    explicit Descriptor(int descriptor = -1) : descriptor_{descriptor} {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    int get() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }
    void close();

private:
    int descriptor_;
};

struct OpenFile {
    Descriptor descriptor;
    std::size_t size = 0;  ///< when it was opened
};

/// The name of `path` as messages show it: clean, on one line.
std::string name_of(const std::filesystem::path& path);

/// Opens a regular file; symbolic links are followed, pipes and devices are never waited for.
/// Errors: unreadable, empty, too_large.
[[nodiscard]] Result<OpenFile> open_file(const std::filesystem::path& path, std::size_t max_bytes);

/// Reads the bytes of `file` to `out`, which has room for its size. Gives how many there were: less when the
/// file has shrunk. Errors: unreadable.
[[nodiscard]] Result<std::size_t> read_file(const OpenFile& file, const std::filesystem::path& path,
                                            char* out);

/// A copy of a file in memory that nobody can change any more.
struct SealedFile {
    Descriptor descriptor;
    std::size_t size = 0;
    std::string sha256;  ///< 64 hexadecimal digits
};

/// Copies the file at `path`. Errors: unreadable, empty, too_large. Throws std::system_error when memory is
/// full.
[[nodiscard]] Result<SealedFile> seal(const std::filesystem::path& path, std::size_t max_bytes);

/// Copies `bytes`, which are those of the file at `path`, likewise. Errors: empty.
[[nodiscard]] Result<SealedFile> seal_bytes(std::string_view bytes, const std::filesystem::path& path);

}  // namespace raadspoor::ingest
