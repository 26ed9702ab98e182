// A site of a few papers, for tests of the pages.
#pragma once

#include <filesystem>
#include <string>

#include "corpus/document.h"
#include "query/web/serve.h"
#include "tests/support/folder.h"
#include "tests/support/http_client.h"

namespace raadspoor::tests {

/// The papers of the sample corpus that the pages are looked at with.
inline constexpr const char* motion = "2022-11-24-waterveen-motie-structurele-preventie-jeugd.pdf";
inline constexpr const char* letter = "2023-09-12-lindwolde-rib-regionaal-akkoord-jeugd.pdf";
inline constexpr const char* minutes = "2023-03-30-merendrecht-notulen-raadsvergadering.txt";

/// A database with those three, each a file of its own in `folder`.
std::filesystem::path sample_database(const Folder& folder);

/// Puts one more document in a database.
void add_document(const std::filesystem::path& database, const Document& document);

/// A document of one paragraph, as a reader of text makes it. Its id is of its text.
Document small_document(const std::string& path, const std::string& text);

}  // namespace raadspoor::tests
