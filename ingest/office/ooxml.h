// The package that Word, Excel and PowerPoint share (ECMA-376 part 2): parts, and their relations to others.
// Internal to the readers of those files.
//
//     Result<OoxmlParts> parts = OoxmlParts::open(bytes, "begroting.xlsx");
//     const Relations package{*parts, ""};
//     const pugi::xml_node book = parts->root(package.of_type("officeDocument"));
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/office/zip_archive.h"

namespace raadspoor::ingest {

using Links = std::map<std::string, std::string>;

/// The parts of the file, parsed when they are asked for and kept.
class OoxmlParts {
public:
    /// `bytes` must outlive the parts. Errors: damaged.
    [[nodiscard]] static Result<OoxmlParts> open(std::string_view bytes, const std::string& name);

    /// The root element of a part; a null node when there is no such part, or an error was met (see error()).
    pugi::xml_node root(const std::string& part);
    /// The bytes of a part; empty when there is no such part, or an error was met.
    std::string bytes(const std::string& part);

    const std::optional<Error>& error() const { return error_; }

private:
    OoxmlParts(ZipArchive archive, std::string name) : archive_{std::move(archive)}, name_{std::move(name)} {}

    ZipArchive archive_;
    std::string name_;
    std::vector<std::unique_ptr<pugi::xml_document>> trees_;
    std::optional<Error> error_;
};

/// The relations of one part to others (ECMA-376 part 2, 9.3): by id, and by the last word of their type.
class Relations {
public:
    /// Of the whole package when `part` is empty.
    Relations(OoxmlParts& parts, const std::string& part);

    std::string with_id(const std::string& id) const { return find(by_id_, id); }
    /// All parts of that type, by relation id.
    Links all_of_type(const std::string& type) const;
    /// How many of that type lie outside the file.
    std::size_t outside(const std::string& type) const { return outside_.count(type); }
    /// The part of that type; an empty path when there is none.
    std::string of_type(const std::string& type) const { return find(by_type_, type); }

    Links links;  ///< id -> address outside the file

private:
    static std::string find(const Links& paths, const std::string& key);

    Links by_id_, by_type_, types_;
    std::multiset<std::string> outside_;
};

/// What the file says of itself.
DocumentInfo info_of(OoxmlParts& parts, const Relations& package);

}  // namespace raadspoor::ingest
