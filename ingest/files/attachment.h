// Files inside a file: what hangs on a PDF, a message or lies in an archive.
//
//     Attachments found;
//     if (found.wants("stukken/motie.pdf")) found.add("stukken/motie.pdf", bytes);   // at most found.room()
//     found.take("dossier.zip")   // {"stukken/motie.pdf", bytes}, and {"film.mp4", "", "dossier.zip bevat
//     …"}
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
    std::string left_out;  ///< why it is not here, a Dutch sentence; `name` may then tell of several

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// A document, and what in it is a document of its own.
struct [[nodiscard]] Reading {
    Document document;
    std::vector<Attachment> attachments;
    std::vector<Document> parts;  ///< the papers that were glued into it, if they are several
    std::string unfinished;       ///< why it was not read to its end, as an Error's code; empty when it was
};

/// Whether a file of that name is read: by its ending (".pdf"), of which case does not matter.
[[nodiscard]] bool has_readable_ending(std::string_view name);

/// Gathers what is inside one file, and counts what is left out.
class [[nodiscard]] Attachments {
public:
    static constexpr std::size_t most_files = 200;
    static constexpr std::size_t most_bytes = std::size_t{64} << 20;  ///< all together
    static constexpr std::size_t most_reasons = 4;  ///< of what is left out each reason is told once

    /// Whether a file of that name should be added; counts it as left out when not.
    [[nodiscard]] bool wants(std::string_view name);
    /// How many bytes of the next one there is room for.
    std::size_t room() const { return most_bytes - bytes_; }
    /// Requires wants(name). What has more bytes than room() is left out.
    void add(std::string_view name, std::string bytes);
    /// A file that is too large, or could not be unpacked.
    void add_too_large(std::string_view name) { too_large_.add(name); }
    void add_damaged(std::string_view name) { damaged_.add(name); }

    const std::vector<Attachment>& found() const { return found_; }
    /// What was found in the file `of`, and behind it what was left out of it, an entry for each reason.
    [[nodiscard]] std::vector<Attachment> take(const std::string& of);

private:
    /// Files that are left out for one reason.
    struct LeftOut {
        std::string first;  ///< the name of one
        std::size_t count = 0;

        void add(std::string_view name);
    };

    bool is_taken(const std::string& name) const;
    void tell(const LeftOut& files, const std::string& sentence);

    std::vector<Attachment> found_;
    std::size_t bytes_ = 0;
    LeftOut other_kinds_, too_many_, too_large_, damaged_;
    std::map<std::string, int> endings_;  // of other kinds
};

}  // namespace raadspoor::ingest
