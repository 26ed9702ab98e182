// The parts of a zip archive in memory, which is what a DOCX or ODT is.
//
//     Result<ZipArchive> archive = ZipArchive::open(bytes, "brief.docx");
//     const Result<std::string> body = archive->read("word/document.xml");
//
// A part is unpacked only when it is asked for, and only up to a limit, whatever the archive claims: a small
// file that unpacks into gigabytes costs no more than the limit. Only zip_archive.cpp includes libzip.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

struct zip;

namespace raadspoor::ingest {

class ZipArchive {
public:
    /// Bytes that one archive may unpack, all parts together: some ten thousand pages of text.
    static constexpr std::size_t max_unpacked = std::size_t{96} << 20;

    /// `bytes` must outlive the archive. `name` is used in messages. Errors: damaged.
    [[nodiscard]] static Result<ZipArchive> open(std::string_view bytes, std::string name);

    bool has(const std::string& part) const;

    /// The names of all parts, of twenty thousand at most.
    std::vector<std::string> names() const;

    /// The bytes of a part; empty when there is no such part. Errors: damaged, encrypted, too_large.
    [[nodiscard]] Result<std::string> read(const std::string& part);
    /// Likewise; too_large when there are more than `most`.
    [[nodiscard]] Result<std::string> read(const std::string& part, std::size_t most);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    ZipArchive(zip* archive, std::string name) : archive_{archive}, name_{std::move(name)} {}
    Error damaged() const;

    std::unique_ptr<zip, Close> archive_;
    std::string name_;
    std::size_t unpacked_ = 0;
};

}  // namespace raadspoor::ingest
