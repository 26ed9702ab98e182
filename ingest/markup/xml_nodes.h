// XML parts of office files, by pugixml. Internal to the readers of DOCX and ODT.
//
// Elements and attributes are known by their local names ("p" for "w:p"): producers are free in their
// prefixes, and the names that the readers look for are unambiguous where they look for them. pugixml
// resolves no external entity and expands no entity of the file's own, so nothing is loaded and nothing
// explodes.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace raadspoor::ingest {

/// Elements deeper in one another than this are not read: nothing that people write goes as deep, and
/// recursion stays bounded.
constexpr int max_depth = 200;

/// Parses `bytes` into `tree`; blanks between elements are kept. False when it is no well-formed XML. Empty
/// bytes give an empty tree.
[[nodiscard]] inline bool parse_xml(const std::string& bytes, pugi::xml_document& tree) {
    if (bytes.empty()) return true;
    return static_cast<bool>(
        tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata));
}

inline std::string_view local(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

inline std::string_view name_of(const pugi::xml_node& node) { return local(node.name()); }

/// The value of an attribute; empty when it is absent.
inline const char* attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& it : node.attributes())
        if (local(it.name()) == name) return it.value();
    return "";
}

/// The first child element of that name; a null node when there is none.
inline pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& it : node.children())
        if (name_of(it) == name) return it;
    return {};
}

/// A whole number of at most seven digits; `otherwise` for anything else.
inline int number_or(std::string_view text, int otherwise) {
    if (text.empty() || text.size() > 7) return otherwise;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return otherwise;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// "2024-05-14T14:46:00Z" as DocumentInfo has it, without zone or fractions; empty when it is no date.
inline std::string info_date(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00T00:00:00";
    std::size_t length = 0;
    while (
        length < text.size() && length < shape.size() &&
        (shape[length] == '0' ? text[length] >= '0' && text[length] <= '9' : text[length] == shape[length]))
        ++length;
    return length == shape.size() ? std::string(text.substr(0, length))
           : length >= 10         ? std::string(text.substr(0, 10))
                                  : std::string{};
}

}  // namespace raadspoor::ingest
