// Styles and list styles of an OpenDocument text, as far as they bear on reading. Internal to the reader of
// ODT.
#pragma once

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "ingest/flow/list_numbers.h"

namespace raadspoor::ingest {

constexpr int odt_levels = 10;

/// One level of a list style, or of the outline (ISO/IEC 26300-1, 16.30-16.34).
struct OdtLevel {
    bool bullet = false;
    std::string sign;  ///< of a bullet
    NumberStyle style = NumberStyle::none;
    std::string before, after;
    int shown = 1;  ///< how many levels the number shows
    int start = 1;
};
using OdtLevels = std::array<OdtLevel, odt_levels>;

/// The label of `level` (from 0), given how far each level has counted: "1.", "2.1", "•"; empty when it shows
/// none.
std::string odt_label(const OdtLevels& of, int level, const std::array<int, odt_levels>& counters);

class OdtStyles {
public:
    /// Takes in the styles under a style container (office:styles, office:automatic-styles). Later ones win.
    void add(const pugi::xml_node& container);

    bool is_bold(const std::string& family, const std::string& name) const;
    /// Why text of that style does not show, as HiddenText::reason has it; empty when it does. `coloured`:
    /// something around it has colour behind it.
    std::string_view hiding(const std::string& family, const std::string& name, bool coloured) const;
    bool is_struck(const std::string& family, const std::string& name) const;
    /// Whether cells, boxes or paragraphs of that style have a colour other than white behind their text.
    bool is_coloured(const std::string& family, const std::string& name) const;
    /// Whether a sheet (family "table") or slide ("drawing-page") of that style is not shown.
    bool is_put_away(const std::string& family, const std::string& name) const;
    /// Whether a paragraph style is, or is based on, that of titles.
    bool is_title(const std::string& name) const;
    /// Likewise that of quotations set apart.
    bool is_quotation(const std::string& name) const;
    /// The master page that a paragraph of this style begins; empty when it begins none.
    std::string master_page(const std::string& name) const;
    /// The levels of a list style; without any sign for an unknown one.
    const OdtLevels& list(const std::string& name) const;
    const OdtLevels& outline() const { return outline_; }

private:
    /// Whether a paragraph style has such a name, or is based on one that has.
    bool descends_from(const std::string& name, bool (*wanted)(std::string_view)) const;
    /// The value of a text property, the style's own or inherited.
    std::string property(const std::string& family, const std::string& name, const char* attribute,
                         const char* properties = "text-properties") const;

    std::map<std::string, pugi::xml_node> styles_;  // by family and name
    std::map<std::string, OdtLevels> lists_;
    OdtLevels outline_;
    OdtLevels none_;
};

}  // namespace raadspoor::ingest
