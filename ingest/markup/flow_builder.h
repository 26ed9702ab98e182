// A flow, made from marked-up text: what the readers of DOCX, ODT and HTML share.
//
//     FlowBuilder builder;
//     builder.open(BlockKind::paragraph);
//     builder.add("Zie de brief");
//     builder.mark_note("1");
//     builder.begin_note("1"), builder.add("Van 3 mei."), builder.end_aside();
//     builder.add(" van het college.");
//     assemble(builder.finish(), document);   // "Zie de brief van het college.\n\n1 Van 3 mei."
//
// Markup says what a block is; where it does not, the rules of rows.h step in: a paragraph that opens with
// "1." or "-" is a list item, a short one all in bold a heading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/flow/flow.h"

namespace raadspoor::ingest {

/// Takes the pieces of a text in reading order. Not thread-safe; linear.
class FlowBuilder {
public:
    /// Ends the block at hand and begins another. Inside a row, note or field it begins a new line instead.
    void open(BlockKind kind, int level = 0);
    /// A list item or numbered heading that opens with `marker`; an empty marker opens it without.
    void open_marked(BlockKind kind, int level, const std::string& marker);

    /// Text as it comes, any bytes: blanks part words, "\n" too.
    void add(std::string_view text);
    void break_line();
    /// What follows stands in the next cell of the row. (A tab in a text does the same.)
    void next_cell();
    /// What follows stands so many cells further in its row; those between hold nothing, and are kept.
    void next_cells(int count);
    void mark_note(const std::string& mark);

    void begin_link(const std::string& uri);  ///< of the words up to end_link(); the last begun counts
    void end_link();
    void set_bold(bool bold) { bold_ = bold; }
    void set_struck(bool struck);  ///< a line goes through what follows

    /// Blocks that another reader made, between what was and what comes: a page inside a Word document.
    void insert(std::vector<FlowBlock> blocks);

    /// A row of a table: all up to end_row() is one block. Rows within rows are lines of the outer one.
    void begin_row();
    void end_row();

    /// What stands beside the text; the block at hand goes on after end_aside(). A note goes behind the body,
    /// a field before the block that it interrupts.
    void begin_note(const std::string& mark);
    void begin_field();
    void end_aside();

    /// Everything, body first, notes last. The builder is spent.
    [[nodiscard]] std::vector<FlowBlock> finish();

private:
    /// A block being written.
    struct Pen {
        FlowBlock block;
        std::string word;
        Gap gap = Gap::none;   // before the next word
        int rows = 0;          // open rows, one in another
        bool whole = false;    // paragraphs are lines of this block
        bool at_cell = false;  // a cell has begun and holds nothing yet
        std::size_t letters = 0, bold_letters = 0;
        std::vector<std::string> links;
    };

    void end_word();
    void split_field();
    void close();
    void judge(FlowBlock& block) const;

    Pen pen_;
    std::vector<Pen> interrupted_;
    std::vector<FlowBlock> body_, notes_;
    bool bold_ = false, struck_ = false;
};

}  // namespace raadspoor::ingest
