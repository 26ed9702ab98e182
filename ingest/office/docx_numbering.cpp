#include "ingest/office/docx_numbering.h"

#include <algorithm>

#include "ingest/files/characters.h"
#include "ingest/markup/xml_nodes.h"

namespace raadspoor::ingest {

namespace {

constexpr int not_counted = -1;

NumberStyle style_of(std::string_view format) {
    if (format == "lowerLetter") return NumberStyle::lower_letter;
    if (format == "upperLetter") return NumberStyle::upper_letter;
    if (format == "lowerRoman") return NumberStyle::lower_roman;
    if (format == "upperRoman") return NumberStyle::upper_roman;
    if (format == "decimalZero") return NumberStyle::decimal_zero;
    if (format == "ordinal") return NumberStyle::ordinal;
    if (format == "none") return NumberStyle::none;
    return NumberStyle::decimal;
}

/// The bullet as a character that others know: symbol fonts have theirs where Unicode has nothing.
std::string bullet(const std::string& text) {
    const std::string known = clean(text);
    return known.empty() || known == "?" ? "•" : known;
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering) {
    std::map<std::string, pugi::xml_node> abstracts, by_style_link;
    for (const pugi::xml_node& node : numbering.children()) {
        if (name_of(node) != "abstractNum") continue;
        abstracts[attribute(node, "abstractNumId")] = node;
        if (const pugi::xml_node link = child(node, "styleLink"))
            by_style_link[attribute(link, "val")] = node;
    }
    for (const pugi::xml_node& node : numbering.children()) {
        if (name_of(node) != "num") continue;
        Instance instance;
        instance.abstract = attribute(child(node, "abstractNumId"), "val");
        pugi::xml_node abstract = abstracts[instance.abstract];
        if (const pugi::xml_node link = child(abstract, "numStyleLink")) {
            if (const pugi::xml_node linked = by_style_link[attribute(link, "val")]) abstract = linked;
        }
        for (const pugi::xml_node& level : abstract.children())
            if (const int at = number_or(attribute(level, "ilvl"), levels);
                name_of(level) == "lvl" && at < levels)
                instance.levels_of[static_cast<std::size_t>(at)] = read_level(level);
        for (const pugi::xml_node& change : node.children()) {
            const int at = number_or(attribute(change, "ilvl"), levels);
            if (name_of(change) != "lvlOverride" || at >= levels) continue;
            if (const pugi::xml_node level = child(change, "lvl"))
                instance.levels_of[static_cast<std::size_t>(at)] = read_level(level);
            if (const pugi::xml_node start = child(change, "startOverride"))
                instance.starts[at] = number_or(attribute(start, "val"), 1);
        }
        counters_[instance.abstract].fill(not_counted);
        instances_[attribute(node, "numId")] = std::move(instance);
    }
}

DocxNumbering::Level DocxNumbering::read_level(const pugi::xml_node& node) {
    Level level;
    level.start = number_or(attribute(child(node, "start"), "val"), 1);
    const std::string_view format = attribute(child(node, "numFmt"), "val");
    level.style = style_of(format);
    level.bullet = format == "bullet";
    level.text = attribute(child(node, "lvlText"), "val");
    level.restarts = std::string_view(attribute(child(node, "lvlRestart"), "val")) != "0";
    level.digits_only = static_cast<bool>(child(node, "isLgl"));
    level.paragraph_style = attribute(child(node, "pStyle"), "val");
    return level;
}

bool DocxNumbering::has(const std::string& list) const { return instances_.count(list) > 0; }

int DocxNumbering::level_of_style(const std::string& list, const std::string& style) const {
    const auto instance = instances_.find(list);
    if (instance == instances_.end()) return -1;
    const Levels& of = instance->second.levels_of;
    const auto found = std::find_if(of.begin(), of.end(), [&](const Level& level) {
        return !style.empty() && level.paragraph_style == style;
    });
    return found == of.end() ? -1 : static_cast<int>(found - of.begin());
}

std::string DocxNumbering::next(const std::string& list, int level) {
    Instance& instance = instances_.at(list);
    std::array<int, levels>& counters = counters_.at(instance.abstract);
    if (!instance.used) {
        for (const auto& [at, start] : instance.starts) counters[static_cast<std::size_t>(at)] = start - 1;
        instance.used = true;
    }
    const auto at = static_cast<std::size_t>(level);
    int& counter = counters[at];
    counter = counter == not_counted ? instance.levels_of[at].start : counter + 1;
    for (std::size_t deeper = at + 1; deeper < counters.size(); ++deeper)
        if (instance.levels_of[deeper].restarts) counters[deeper] = not_counted;
    return instance.levels_of[at].bullet ? bullet(instance.levels_of[at].text)
                                         : label(instance.levels_of, level, counters);
}

std::string DocxNumbering::label(const Levels& of, int level, const std::array<int, levels>& counters) const {
    const Level& own = of[static_cast<std::size_t>(level)];
    std::string out;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const bool place =
            own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
        if (!place) {
            out += own.text[i];
            continue;
        }
        const auto at = static_cast<std::size_t>(own.text[++i] - '1');
        const int count = counters[at] == not_counted ? of[at].start : counters[at];
        out += list_number(count, own.digits_only ? NumberStyle::decimal : of[at].style);
    }
    return out;
}

}  // namespace raadspoor::ingest
