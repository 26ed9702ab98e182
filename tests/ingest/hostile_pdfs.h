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
