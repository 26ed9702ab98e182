// Paragraph and character styles of a DOCX, as far as they bear on reading (ECMA-376 part 1, 17.7).
//
// Internal to the reader of DOCX.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace raadspoor::ingest {

/// What a style says, or what it inherits from the style that it is based on.
struct [[nodiscard]] DocxStyle {
    int heading = 0;         ///< level, from 1; 0 when it is no heading
    std::string list;        ///< numbering instance; empty for none
    int list_level = -1;     ///< from 0; -1 when it is not said
    bool quotation = false;  ///< "Quote", "Citaat": a quotation set apart
    std::optional<bool> bold, hidden, struck;
    std::optional<std::string> colour, fill, highlight;  ///< as Word writes them: "FFFFFF", "auto", "black"
    std::optional<int> half_points;                      ///< size of the letters
};

/// What a w:rPr says of the looks of its letters; what it leaves out stays as it is in `style`.
void apply_looks(const pugi::xml_node& run_properties, DocxStyle& style);

class DocxStyles {
public:
    /// `styles`: the w:styles element; a null node gives no styles.
    explicit DocxStyles(const pugi::xml_node& styles);

    /// The style with that id, a paragraph's own when it is empty.
    const DocxStyle& paragraph(const std::string& id) const;
    const DocxStyle& character(const std::string& id) const;
    /// Whether a table of this style has colour behind some of its cells.
    bool is_coloured(const std::string& id) const;

private:
    DocxStyle resolve(const std::string& id, int depth) const;

    std::map<std::string, pugi::xml_node> nodes_;
    std::map<std::string, DocxStyle> resolved_;
    std::string default_paragraph_;
    DocxStyle none_;
};

/// The level that w:outlineLvl of a w:pPr states, from 1; 0 for body text, -1 when it states none.
int outline_level(const pugi::xml_node& properties);

/// Whether a w:pPr indents its paragraph on both sides, as people do with a quotation.
bool is_set_apart(const pugi::xml_node& properties);

/// What a switch such as w:b or w:vanish says in `properties`; nothing when it is not there.
std::optional<bool> toggle(const pugi::xml_node& properties, const char* name);

}  // namespace raadspoor::ingest
