// The text of one part of a DOCX (the body, a header) as a flow. Internal to the reader of DOCX.
#pragma once

#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "ingest/markup/flow_builder.h"
#include "ingest/markup/hidden_texts.h"
#include "ingest/office/docx_numbering.h"
#include "ingest/office/docx_styles.h"

namespace raadspoor::ingest {

/// The letters in an element, deleted ones too, a blank between its paragraphs.
[[nodiscard]] std::string text_under(const pugi::xml_node& node, int depth = 0);

/// What the parts of one file share.
struct DocxContext {
    DocxStyles styles;
    DocxNumbering numbering;
    std::map<std::string, pugi::xml_node> footnotes, endnotes;  // by id
    std::map<std::string, std::string> note_links;              // targets of the notes' links
    NumberStyle footnote_style = NumberStyle::decimal, endnote_style = NumberStyle::lower_roman;
    int footnote_count = 0, endnote_count = 0;
    HiddenTexts hidden;
    bool changed = false;                                  // insertions or deletions were tracked
    std::map<std::string, std::vector<FlowBlock>> chunks;  // relation id -> text taken in from another file
    std::map<std::string, std::vector<std::string>> drawings;  // relation id -> the texts in a SmartArt
};

/// Walks a part and tells the builder what it meets.
class DocxText {
public:
    /// `links`: relation id -> address, of the part that will be read. All arguments outlive the object.
    DocxText(DocxContext& context, const std::map<std::string, std::string>& links, FlowBuilder& builder)
        : context_{context}, links_{&links}, builder_{builder} {}

    /// The paragraphs and tables in `node`, a w:body, w:hdr, w:tc or the like.
    void blocks(const pugi::xml_node& node);

private:
    struct Field {
        std::string instruction;
        bool result = false;  // its instruction is over
        bool link = false;
    };

    void block(const pugi::xml_node& node);
    void paragraph(const pugi::xml_node& node);
    void open_paragraph(const pugi::xml_node& properties);
    void chunk(const pugi::xml_node& node);
    void table(const pugi::xml_node& node);
    void row(const pugi::xml_node& node);
    void inlines(const pugi::xml_node& node);
    void element(const pugi::xml_node& node);
    void leave_out_deleted(const pugi::xml_node& node);
    void hyperlink(const pugi::xml_node& node);
    void run(const pugi::xml_node& node);
    void run_piece(const pugi::xml_node& node);
    void symbol(const pugi::xml_node& node);
    void note(const pugi::xml_node& node, bool endnote);
    void field_mark(const pugi::xml_node& node);
    void form_field(const pugi::xml_node& data);
    void text_boxes(const pugi::xml_node& node);
    void smart_art(const pugi::xml_node& node);
    bool shows() const;
    DocxStyle looks_of(const pugi::xml_node& run_properties) const;
    std::string_view hiding(const DocxStyle& looks) const;

    DocxContext& context_;
    const std::map<std::string, std::string>* links_;
    FlowBuilder& builder_;
    DocxStyle style_;            // of the paragraph at hand
    std::vector<Field> fields_;  // open complex fields, one in another
    bool joins_ = false;         // the mark that ended the paragraph before was deleted
    int coloured_ = 0;           // tables, cells and boxes around, behind whose letters there is colour
    int depth_ = 0;
};

}  // namespace raadspoor::ingest
