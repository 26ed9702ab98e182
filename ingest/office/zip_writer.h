// Makes a zip archive in memory, the same bytes for the same parts.
//
//     write_zip({{"mimetype", "application/vnd.oasis.opendocument.text", false}, {"content.xml", xml, true}})
#pragma once

#include <string>
#include <vector>

namespace raadspoor::ingest {

struct ZipPart {
    std::string name;
    std::string bytes;
    bool compressed = true;
};

/// The archive with `parts` in that order, all dated 1 January 1980. Throws std::runtime_error when memory
/// runs out.
std::string write_zip(const std::vector<ZipPart>& parts);

}  // namespace raadspoor::ingest
