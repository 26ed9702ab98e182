// The numbers and bullets that Word shows before paragraphs, from numbering.xml (ECMA-376 part 1, 17.9).
//
// Internal to the reader of DOCX. A paragraph names a numbering instance and a level; instances of one
// abstract numbering count on together unless one overrides its start. Levels are counted from 0, as the
// format does.
#pragma once

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>

#include "ingest/flow/list_numbers.h"

namespace raadspoor::ingest {

class DocxNumbering {
public:
    /// `numbering`: the w:numbering element; a null node gives a numbering that knows no lists.
    explicit DocxNumbering(const pugi::xml_node& numbering);

    /// Whether the instance `list` exists: "0" and dangling references mean no number.
    bool has(const std::string& list) const;
    /// The level of `list` that is tied to a paragraph style; -1 for none.
    int level_of_style(const std::string& list, const std::string& style) const;
    /// Counts one on and gives the number or bullet: "1.", "a)", "•"; empty for a level that shows nothing.
    [[nodiscard]] std::string next(const std::string& list, int level);

    static constexpr int levels = 9;

private:
    struct Level {
        int start = 1;
        NumberStyle style = NumberStyle::decimal;
        bool bullet = false, restarts = true, digits_only = false;
        std::string text;             // "%1.%2."
        std::string paragraph_style;  // its paragraphs are of this level
    };
    using Levels = std::array<Level, levels>;
    struct Instance {
        std::string abstract;
        Levels levels_of;
        std::map<int, int> starts;  // overridden, by level
        bool used = false;
    };

    static Level read_level(const pugi::xml_node& node);
    std::string label(const Levels& of, int level, const std::array<int, levels>& counters) const;

    std::map<std::string, Instance> instances_;
    std::map<std::string, std::array<int, levels>>
        counters_;  // by abstract numbering; not_counted where nothing was counted yet
};

}  // namespace raadspoor::ingest
