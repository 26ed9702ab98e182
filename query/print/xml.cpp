#include "query/print/xml.h"

#include <cassert>
#include <sstream>

namespace raadspoor::query {

pugi::xml_node add(pugi::xml_node parent, const char* name, const Attributes& attributes) {
    pugi::xml_node element = parent.append_child(name);
    for (const auto& [key, value] : attributes) element.append_attribute(key).set_value(value.c_str());
    return element;
}

void add_text(pugi::xml_node parent, std::string_view text) {
    parent.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
}

void add_elements(pugi::xml_node parent, std::string_view xml) {
    [[maybe_unused]] const pugi::xml_parse_result result = parent.append_buffer(xml.data(), xml.size());
    assert(result);
}

void add_declaration(pugi::xml_document& document, bool standalone) {
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    if (standalone) declaration.append_attribute("standalone").set_value("yes");
}

std::string written(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration | pugi::format_skip_control_chars,
                  pugi::encoding_utf8);
    return out.str();
}

}  // namespace raadspoor::query
