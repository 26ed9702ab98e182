// Makes PDFs: good ones, and small ones that cost their reader far more than their size.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/folder.h"

namespace raadspoor::tests {

/// A PDF of one page a text, each shown in Helvetica.
[[nodiscard]] std::string good_pdf(const std::vector<std::string>& texts);

struct HostilePdf {
    std::string what;
    std::string bytes;
    std::vector<std::string> codes;  ///< what the reader may say of it
};

/// One PDF of each class that makes Poppler 22.12 hang or take gigabytes.
[[nodiscard]] std::vector<HostilePdf> hostile_pdfs();

/// A page of words, and a page that is nothing but a picture: text recognition is asked what it says.
struct HostileScan {
    std::string what;
    std::string bytes;
};

/// A black page, a photograph, and a page of three metres with each; none holds a letter.
[[nodiscard]] std::vector<HostileScan> hostile_scans();

/// A photograph of noise so fine that recognising it takes half a minute, on a page of three metres.
[[nodiscard]] std::string endless_scan();

/// A file in a new temporary folder, both of which go with this.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, const std::string& bytes) : path_{folder_.write(name, bytes)} {}
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    Folder folder_;
    std::filesystem::path path_;
};

}  // namespace raadspoor::tests
