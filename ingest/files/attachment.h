// Files inside a file: what hangs on a PDF, a message or lies in an archive.
//
//     Attachments found;
//     if (found.wants("stukken/motie.pdf")) found.add("stukken/motie.pdf", bytes);   // at most found.room()
//     found.warnings("dossier.zip")   // "dossier.zip bevat 2 bestanden die niet worden gelezen (2 .mp4)."
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::ingest {

struct Attachment {
    std::string name;  ///< clean, as a relative path: "motie.pdf", "stukken/motie.pdf"; none twice in a file
    std::string bytes;

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// A document, and what in it is a document of its own.
struct [[nodiscard]] Reading {
    Document document;
    std::vector<Attachment> attachments;
    std::vector<Document> parts;  ///< the papers that were glued into it, if they are several
};

/// Whether a file of that name is read: by its ending (".pdf"), of which case does not matter.
[[nodiscard]] bool has_readable_ending(std::string_view name);

/// Gathers what is inside one file, and counts what is left out.
class [[nodiscard]] Attachments {
public:
    static constexpr std::size_t most_files = 200;
    static constexpr std::size_t most_bytes = std::size_t{64} << 20;  ///< all together

    /// Whether a file of that name should be added; counts it as left out when not.
    [[nodiscard]] bool wants(std::string_view name);
    /// How many bytes of the next one there is room for.
    std::size_t room() const { return most_bytes - bytes_; }
    /// Requires wants(name). What has more bytes than room() is left out.
    void add(std::string_view name, std::string bytes);
    /// A file that is too large, or could not be unpacked.
    void add_too_large() { ++too_large_; }
    void add_damaged() { ++damaged_; }

    bool empty() const { return found_.empty(); }
    const std::vector<Attachment>& found() const { return found_; }
    [[nodiscard]] std::vector<Attachment> take() { return std::move(found_); }
    /// Dutch sentences on what was left out of the file `of`.
    [[nodiscard]] std::vector<std::string> warnings(const std::string& of) const;

private:
    bool is_taken(const std::string& name) const;

    std::vector<Attachment> found_;
    std::size_t bytes_ = 0;
    std::size_t too_many_ = 0, too_large_ = 0, damaged_ = 0;
    std::map<std::string, int> passed_over_;  // by ending
};

}  // namespace raadspoor::ingest
