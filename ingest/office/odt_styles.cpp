#include "ingest/office/odt_styles.h"

#include <algorithm>
#include <cstdlib>

#include "ingest/files/characters.h"
#include "ingest/markup/hidden_texts.h"
#include "ingest/markup/xml_nodes.h"

namespace raadspoor::ingest {

namespace {

NumberStyle style_of(std::string_view format) {
    if (format == "1") return NumberStyle::decimal;
    if (format == "a") return NumberStyle::lower_letter;
    if (format == "A") return NumberStyle::upper_letter;
    if (format == "i") return NumberStyle::lower_roman;
    if (format == "I") return NumberStyle::upper_roman;
    return NumberStyle::none;
}

OdtLevels read_levels(const pugi::xml_node& list) {
    OdtLevels levels;
    for (const pugi::xml_node& node : list.children()) {
        const int at = number_or(attribute(node, "level"), 0) - 1;
        if (at < 0 || at >= odt_levels) continue;
        OdtLevel& level = levels[static_cast<std::size_t>(at)];
        level.bullet = name_of(node) == "list-level-style-bullet";
        if (level.bullet) {
            const std::string sign = clean(attribute(node, "bullet-char"));
            level.sign = sign.empty() ? "•" : sign;
        }
        level.style = style_of(attribute(node, "num-format"));
        level.before = attribute(node, "num-prefix");
        level.after = attribute(node, "num-suffix");
        level.shown = std::clamp(number_or(attribute(node, "display-levels"), 1), 1, at + 1);
        level.start = number_or(attribute(node, "start-value"), 1);
    }
    return levels;
}

}  // namespace

std::string odt_label(const OdtLevels& of, int level, const std::array<int, odt_levels>& counters) {
    const OdtLevel& own = of[static_cast<std::size_t>(level)];
    if (own.bullet) return own.sign;
    if (own.style == NumberStyle::none) return {};
    std::string number;
    for (int i = level - own.shown + 1; i <= level; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const std::string part = list_number(counters[at], of[at].style);
        if (!number.empty() && !part.empty()) number += '.';
        number += part;
    }
    return own.before + number + own.after;
}

void OdtStyles::add(const pugi::xml_node& container) {
    for (const pugi::xml_node& node : container.children()) {
        const std::string_view kind = name_of(node);
        if (kind == "style")
            styles_[std::string(attribute(node, "family")) + ' ' + attribute(node, "name")] = node;
        if (kind == "list-style") lists_[attribute(node, "name")] = read_levels(node);
        if (kind == "outline-style") outline_ = read_levels(node);
    }
}

std::string OdtStyles::property(const std::string& family, const std::string& name, const char* wanted,
                                const char* properties) const {
    std::string at = name;
    for (int depth = 0; depth < 20 && !at.empty(); ++depth) {
        const auto found = styles_.find(family + ' ' + at);
        if (found == styles_.end()) return {};
        const std::string value = attribute(child(found->second, properties), wanted);
        if (!value.empty()) return value;
        at = attribute(found->second, "parent-style-name");
    }
    return {};
}

bool OdtStyles::is_bold(const std::string& family, const std::string& name) const {
    const std::string weight = property(family, name, "font-weight");
    return weight == "bold" || number_or(weight, 400) >= 600;
}

std::string_view OdtStyles::hiding(const std::string& family, const std::string& name, bool coloured) const {
    if (property(family, name, "display") == "none") return "invisible";
    const std::string size = property(family, name, "font-size");
    if (size.ends_with("pt") && std::strtod(size.c_str(), nullptr) <= 2) return "tiny";
    const std::string letters = property(family, name, "color");
    const std::string ground = property(family, name, "background-color");
    if (!ground.empty() && ground != "transparent")
        return !blends(letters, ground) ? "" : blends(ground, "ffffff") ? "white" : "covered";
    return !coloured && blends(letters, "ffffff") ? "white" : "";
}

bool OdtStyles::is_struck(const std::string& family, const std::string& name) const {
    const std::string style = property(family, name, "text-line-through-style");
    const std::string type = property(family, name, "text-line-through-type");
    return (!style.empty() && style != "none") || (!type.empty() && type != "none");
}

bool OdtStyles::is_put_away(const std::string& family, const std::string& name) const {
    return property(family, name, "display", "table-properties") == "false" ||
           property(family, name, "visibility", "drawing-page-properties") == "hidden";
}

bool OdtStyles::is_coloured(const std::string& family, const std::string& name) const {
    for (const char* properties : {"table-cell-properties", "table-row-properties", "table-properties",
                                   "paragraph-properties", "graphic-properties"}) {
        const std::string ground = property(family, name, "background-color", properties);
        if (!ground.empty() && ground != "transparent" && !blends(ground, "ffffff")) return true;
        const std::string fill = property(family, name, "fill", properties);
        if (!fill.empty() && fill != "none") return true;
    }
    return false;
}

bool OdtStyles::descends_from(const std::string& name, bool (*wanted)(std::string_view)) const {
    std::string at = name;
    for (int depth = 0; depth < 20 && !at.empty(); ++depth) {
        if (wanted(at)) return true;
        const auto found = styles_.find("paragraph " + at);
        at = found == styles_.end() ? std::string{} : attribute(found->second, "parent-style-name");
    }
    return false;
}

bool OdtStyles::is_title(const std::string& name) const {
    return descends_from(name, [](std::string_view at) { return at == "Title" || at == "Titel"; });
}

bool OdtStyles::is_quotation(const std::string& name) const {
    return descends_from(name, [](std::string_view at) {
        return at.find("Quot") != std::string_view::npos || at.find("Citaat") != std::string_view::npos ||
               at.find("citaat") != std::string_view::npos;
    });
}

std::string OdtStyles::master_page(const std::string& name) const {
    const auto found = styles_.find("paragraph " + name);
    return found == styles_.end() ? std::string{} : attribute(found->second, "master-page-name");
}

const OdtLevels& OdtStyles::list(const std::string& name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? none_ : found->second;
}

}  // namespace raadspoor::ingest
