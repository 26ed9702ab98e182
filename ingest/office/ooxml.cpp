#include "ingest/office/ooxml.h"

#include <fmt/format.h>

#include "ingest/files/characters.h"
#include "ingest/markup/xml_nodes.h"

namespace raadspoor::ingest {

namespace {

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string{} : part.substr(0, slash + 1);
}

/// "ppt/slides/../media/1.png" -> "ppt/media/1.png"
std::string without_steps_up(std::string path) {
    for (std::size_t up = path.find("../"); up != std::string::npos; up = path.find("../")) {
        const std::size_t before = up < 2 ? std::string::npos : path.rfind('/', up - 2);
        const std::size_t from = before == std::string::npos ? 0 : before + 1;
        path.erase(from, up + 3 - from);
    }
    return path;
}

}  // namespace

Result<OoxmlParts> OoxmlParts::open(std::string_view bytes, const std::string& name) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, name);
    if (!archive) return tl::unexpected(archive.error());
    return OoxmlParts{std::move(*archive), name};
}

pugi::xml_node OoxmlParts::root(const std::string& part) {
    if (part.empty()) return {};
    const Result<std::string> bytes = archive_.read(part);
    if (!bytes) {
        if (!error_) error_ = bytes.error();
        return {};
    }
    trees_.push_back(std::make_unique<pugi::xml_document>());
    if (!parse_xml(*bytes, *trees_.back()) && !error_)
        error_ = Error{"damaged", fmt::format("{} is beschadigd: {} is geen geldige XML; open het in "
                                              "Office of LibreOffice en sla het opnieuw op.",
                                              name_, part)};
    return trees_.back()->document_element();
}

std::string OoxmlParts::bytes(const std::string& part) {
    Result<std::string> bytes = archive_.read(part);
    if (!bytes && !error_) error_ = bytes.error();
    return bytes ? std::move(*bytes) : std::string{};
}

Relations::Relations(OoxmlParts& parts, const std::string& part) {
    const std::string folder = folder_of(part);
    const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    for (const pugi::xml_node& node : parts.root(file).children()) {
        const std::string target = attribute(node, "Target");
        const std::string_view type_address = attribute(node, "Type");
        const std::string type(type_address.substr(type_address.rfind('/') + 1));
        if (std::string_view(attribute(node, "TargetMode")) == "External") {
            links[attribute(node, "Id")] = target;
            outside_.insert(type);
            continue;
        }
        const std::string path =
            target.starts_with('/') ? target.substr(1) : without_steps_up(folder + target);
        by_id_[attribute(node, "Id")] = path;
        types_[attribute(node, "Id")] = type;
        by_type_.emplace(type, path);
    }
}

Links Relations::all_of_type(const std::string& type) const {
    Links found;
    for (const auto& [id, path] : by_id_)
        if (types_.at(id) == type) found.emplace(id, path);
    return found;
}

std::string Relations::find(const Links& paths, const std::string& key) {
    const auto found = paths.find(key);
    return found == paths.end() ? std::string{} : found->second;
}

DocumentInfo info_of(OoxmlParts& parts, const Relations& package) {
    const pugi::xml_node core = parts.root(package.of_type("core-properties")),
                         app = parts.root(package.of_type("extended-properties"));
    const auto text = [](const pugi::xml_node& root, std::string_view name) {
        return clean(child(root, name).child_value());
    };
    return {text(core, "title"),
            text(core, "creator"),
            text(app, "Application"),
            {},
            info_date(text(core, "created")),
            info_date(text(core, "modified"))};
}

}  // namespace raadspoor::ingest
