// XML that is well formed by how it is made: elements, attributes and text through pugixml, for pictures,
// office documents and HTML.
//
//     pugi::xml_document svg;
//     pugi::xml_node root = add(svg, "svg", {{"width", "80"}});
//     add_text(add(root, "text", {{"x", "4"}}), "a < b");
//     written(svg) == "<svg width=\"80\"><text x=\"4\">a &lt; b</text></svg>"
//
// Text may hold any UTF-8: control characters that XML 1.0 does not allow are left out.
#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace raadspoor::query {

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

/// Adds an element behind what `parent` holds.
pugi::xml_node add(pugi::xml_node parent, const char* name, const Attributes& attributes = {});
/// Adds text behind what `parent` holds. Also an empty one keeps `parent` from being written as <x/>.
void add_text(pugi::xml_node parent, std::string_view text);
/// Adds the elements of `xml`, a table of ours. Requires that it is well formed.
void add_elements(pugi::xml_node parent, std::string_view xml);
/// <?xml version="1.0" encoding="UTF-8"?>, of a document that is empty yet.
void add_declaration(pugi::xml_document& document, bool standalone = false);

/// As bytes, without any blank that is not text.
std::string written(const pugi::xml_document& document);

}  // namespace raadspoor::query
