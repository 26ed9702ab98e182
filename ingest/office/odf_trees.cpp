#include "ingest/office/odf_trees.h"

#include <fmt/format.h>

#include <utility>

#include "ingest/files/characters.h"
#include "ingest/markup/xml_nodes.h"
#include "ingest/office/zip_archive.h"

namespace raadspoor::ingest {

namespace {

Error damaged(const std::string& name, const char* part) {
    return {"damaged",
            fmt::format(
                "{} is beschadigd: {} is geen geldige XML; open het in LibreOffice en sla het opnieuw op.",
                name, part)};
}

Result<std::string> read_part(ZipArchive& archive, const std::string& part, const std::string& name) {
    Result<std::string> bytes = archive.read(part);
    if (bytes && part == "META-INF/manifest.xml" && bytes->find("encryption-data") != std::string::npos)
        return failure(
            "encrypted",
            fmt::format("{} is versleuteld; sla het zonder wachtwoord op en lees het stuk opnieuw in.",
                        name));
    return bytes;
}

}  // namespace

std::optional<Error> OdfTrees::load(std::string_view bytes, const std::string& name) {
    return bytes.starts_with("PK") ? load_archive(bytes, name) : load_flat(bytes, name);
}

std::optional<Error> OdfTrees::load_archive(std::string_view bytes, const std::string& name) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, name);
    if (!archive) return archive.error();
    if (const Result<std::string> manifest = read_part(*archive, "META-INF/manifest.xml", name); !manifest)
        return manifest.error();
    for (const auto& [part, tree] : {std::pair{"content.xml", &content_}, std::pair{"styles.xml", &styles_},
                                     std::pair{"meta.xml", &meta_}}) {
        const Result<std::string> text = read_part(*archive, part, name);
        if (!text) return text.error();
        if (!parse_xml(*text, *tree)) return damaged(name, part);
    }
    return std::nullopt;
}

std::optional<Error> OdfTrees::load_flat(std::string_view bytes, const std::string& name) {
    flat_ = true;
    if (bytes.size() > ZipArchive::max_unpacked)
        return Error{"too_large", fmt::format("{} is te groot ({} MB, hoogstens {} MB); sla het op als PDF.",
                                              name, bytes.size() >> 20, ZipArchive::max_unpacked >> 20)};
    if (!parse_xml(std::string(bytes), content_)) return damaged(name, "het bestand");
    return std::nullopt;
}

pugi::xml_node OdfTrees::body(std::string_view kind) const {
    return child(child(content_root(), "body"), kind);
}

OdtStyles OdfTrees::styles() const {
    OdtStyles styles;
    styles.add(child(styles_root(), "styles"));
    styles.add(child(styles_root(), "automatic-styles"));
    styles.add(child(content_root(), "automatic-styles"));
    return styles;
}

DocumentInfo OdfTrees::info() const {
    const pugi::xml_node meta = child(flat_ ? content_root() : meta_.document_element(), "meta");
    const auto text = [&meta](std::string_view name) { return clean(child(meta, name).child_value()); };
    std::string author = text("initial-creator");
    if (author.empty()) author = text("creator");
    return {text("title"),          author, text("generator"), {}, info_date(text("creation-date")),
            info_date(text("date"))};
}

Error without_body(const std::string& name) {
    return {"damaged", fmt::format("{} is beschadigd: een OpenDocument-bestand zonder tekst; haal het stuk "
                                   "opnieuw op bij de bron.",
                                   name)};
}

}  // namespace raadspoor::ingest
