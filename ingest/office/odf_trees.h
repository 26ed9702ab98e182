// The parts of an OpenDocument file (ISO/IEC 26300) that matter to a reader, as trees. Internal to the
// readers of ODT, ODS and ODP.
//
//     OdfTrees trees;
//     if (const std::optional<Error> error = trees.load(bytes, "brief.odt")) return tl::unexpected(*error);
//     const pugi::xml_node text = trees.body("text");
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/office/odt_styles.h"

namespace raadspoor::ingest {

/// A flat file holds all in one tree, an archive has three. Nodes live as long as the trees.
class OdfTrees {
public:
    /// Takes in `bytes`, an archive or flat XML; `name` is used in messages. Nothing, or why it cannot be
    /// read: damaged, encrypted, too_large.
    [[nodiscard]] std::optional<Error> load(std::string_view bytes, const std::string& name);

    /// What the file is about, by its kind: "text", "spreadsheet", "presentation"; a null node when it is
    /// another.
    pugi::xml_node body(std::string_view kind) const;
    pugi::xml_node styles_root() const { return flat_ ? content_root() : styles_.document_element(); }
    OdtStyles styles() const;
    DocumentInfo info() const;

private:
    pugi::xml_node content_root() const { return content_.document_element(); }
    [[nodiscard]] std::optional<Error> load_archive(std::string_view bytes, const std::string& name);
    [[nodiscard]] std::optional<Error> load_flat(std::string_view bytes, const std::string& name);

    pugi::xml_document content_, styles_, meta_;
    bool flat_ = false;
};

/// A file that holds nothing of the kind that it says it is.
Error without_body(const std::string& name);

}  // namespace raadspoor::ingest
