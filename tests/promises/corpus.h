// Papers in a database of their own, and the program that is asked about them, as people ask it.
//
//     const Json line = samples().ask({"trace", "lokaal eigendom"});
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "tests/support/folder.h"

namespace raadspoor::tests {

using Json = nlohmann::json;
using Documents = std::map<std::string, Document>;  ///< by id

class Corpus {
public:
    /// Has the program read these files and folders. Throws when it does not.
    explicit Corpus(const std::vector<std::string>& paths);

    /// What the program answers in JSON. Throws std::runtime_error, with what it said, when it answers
    /// something else, or ends with another exit code than 0 (found) or 1 (nothing found, or not all).
    [[nodiscard]] Json ask(const std::vector<std::string>& words) const;
    /// The same, as it prints it: `words` choose the form.
    [[nodiscard]] std::string print(const std::vector<std::string>& words) const;

    /// The papers as `ingest` reads them.
    [[nodiscard]] const Documents& documents() const { return documents_; }
    /// A place for files of the test's own.
    [[nodiscard]] const Folder& folder() const { return folder_; }

private:
    Folder folder_;
    Documents documents_;
};

/// The sample papers, read once in a run.
[[nodiscard]] const Corpus& samples();

}  // namespace raadspoor::tests
