// Small zip archives, made in a test.
//
//     const std::string docx = tests::made_zip({{"word/document.xml", "<w:document>…"}});
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace raadspoor::tests {

/// The parts as they are, in order, not compressed.
[[nodiscard]] std::string made_zip(const std::vector<std::pair<std::string, std::string>>& parts);

/// An archive of a hundred kilobytes or so, of which `part` unpacks into `megabytes` of blanks.
[[nodiscard]] std::string made_zip_bomb(const std::vector<std::pair<std::string, std::string>>& parts,
                                        const std::string& part, std::size_t megabytes);

}  // namespace raadspoor::tests
