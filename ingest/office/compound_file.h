// Compound files (MS-CFB), in which old Office and Outlook keep streams and storages like files and folders,
// by libgsf.
//
//     const std::optional<Storage> file = Storage::open(bytes);
//     file->stream("WordDocument");  file->storage("__attach_version1.0_#00000000")->stream("…");
//
// Only compound_file.cpp includes libgsf.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::ingest {

/// Loads what libgsf needs once a process. Called before a process gives up its rights; harmless when
/// repeated.
void prepare_compound_files();

class Storage {
public:
    static constexpr std::size_t most_bytes = std::size_t{128} << 20;  ///< of a stream

    /// The root; nothing when the bytes are no compound file, which must outlive it and what is taken from
    /// it.
    [[nodiscard]] static std::optional<Storage> open(std::string_view bytes);

    /// The bytes of a stream; empty when there is none. Of what is longer than `most`, one byte more than
    /// that.
    std::string stream(const std::string& name, std::size_t most = most_bytes) const;
    std::optional<Storage> storage(const std::string& name) const;
    bool has(const std::string& name) const;
    /// The names of all streams and storages in it, of a thousand at most.
    std::vector<std::string> names() const;

private:
    explicit Storage(std::shared_ptr<void> handle) : handle_{std::move(handle)} {}

    std::shared_ptr<void> handle_;
};

}  // namespace raadspoor::ingest
