#include "ingest/markup/flow_builder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ingest/files/characters.h"
#include "ingest/flow/rows.h"
#include "ingest/print/furniture.h"

namespace raadspoor::ingest {

namespace {

bool is_empty(const FlowBlock& block) {
    return std::all_of(block.lines.begin(), block.lines.end(),
                       [](const FlowLine& line) { return line.words.empty(); });
}

/// A long number alone on a line is a reference ("Ons kenmerk"), not a page.
void drop_page_numbers(FlowBlock& field) {
    std::erase_if(field.lines, [](const FlowLine& line) {
        const std::string text = text_of(line);
        const bool long_number = text.size() > 3 && text.find_first_not_of("0123456789") == std::string::npos;
        return text.empty() || (is_page_number(text) && !long_number);
    });
}

/// "• a. minimaal 50%": the writer's own marker goes before the bullet that the list would show.
void drop_second_marker(FlowBlock& block) {
    if (!block.marked || block.kind != BlockKind::list_item || block.lines.front().words.front().text != "•")
        return;
    std::vector<FlowWord>& words = block.lines.front().words;
    const FlowLine rest{{words.begin() + 1, words.end()}, -1};
    if (words.size() > 2 && marker_length(text_of(rest)) == words[1].text.size()) words.erase(words.begin());
}

}  // namespace

void FlowBuilder::open(BlockKind kind, int level) {
    if (pen_.whole || pen_.rows > 0) {
        if (pen_.block.kind == BlockKind::field) split_field();
        break_line();
        return;
    }
    close();
    pen_.block.kind = kind;
    pen_.block.level = level;
}

void FlowBuilder::open_marked(BlockKind kind, int level, const std::string& marker) {
    open(kind, level);
    add(marker);
    end_word();
    if (!marker.empty() && !pen_.whole && pen_.rows == 0 && pen_.block.lines.size() == 1)
        pen_.block.marked = pen_.block.lines.front().words.size() == 1;
    add(" ");
}

void FlowBuilder::add(std::string_view raw) {
    const std::string text = clean(raw);
    for (std::size_t begin = 0; begin < text.size();) {
        if (const std::size_t blank = text.find_first_of(" \n\t\f", begin); blank == begin) {
            end_word();
            if (pen_.gap != Gap::cell && !pen_.at_cell)
                pen_.gap = text[begin] == '\t' ? Gap::cell : Gap::blank;
            ++begin;
        } else {
            const std::size_t end = std::min(blank, text.size());
            pen_.word += text.substr(begin, end - begin);
            pen_.letters += end - begin;
            if (bold_) pen_.bold_letters += end - begin;
            begin = end;
        }
    }
}

void FlowBuilder::end_word() {
    if (pen_.word.empty()) return;
    if (pen_.block.lines.empty()) pen_.block.lines.emplace_back();
    const Gap gap = pen_.block.lines.back().words.empty() ? Gap::none : pen_.gap;
    FlowWord word{.text = clean(pen_.word), .box = {}, .gap = gap, .note_mark = false, .uri = {}};
    if (!pen_.links.empty()) word.uri = pen_.links.back();
    word.struck = struck_;
    pen_.block.lines.back().words.push_back(std::move(word));
    pen_.word.clear();
    pen_.gap = Gap::none;
    pen_.at_cell = false;
}

void FlowBuilder::set_struck(bool struck) {
    if (struck != struck_) end_word();
    struck_ = struck;
}

void FlowBuilder::insert(std::vector<FlowBlock> blocks) {
    if (pen_.whole || pen_.rows > 0) {  // within a cell or note its lines are lines of that
        for (FlowBlock& block : blocks) {
            break_line();
            std::move(block.lines.begin(), block.lines.end(), std::back_inserter(pen_.block.lines));
        }
        break_line();
        return;
    }
    close();
    for (FlowBlock& block : blocks)
        (block.kind == BlockKind::note ? notes_ : body_).push_back(std::move(block));
}

void FlowBuilder::break_line() {
    end_word();
    if (pen_.at_cell || pen_.block.lines.empty() || pen_.block.lines.back().words.empty()) return;
    pen_.block.lines.emplace_back();
    pen_.gap = Gap::none;
}

void FlowBuilder::next_cell() {
    end_word();
    // A cell goes on in the line of the one before, also when that ended with an empty paragraph.
    if (pen_.block.lines.size() > 1 && pen_.block.lines.back().words.empty()) pen_.block.lines.pop_back();
    pen_.gap = Gap::cell;
    pen_.at_cell = true;
}

void FlowBuilder::next_cells(int count) {
    end_word();
    if (count < 1) return;
    if (pen_.block.lines.empty()) pen_.block.lines.emplace_back();
    std::vector<FlowWord>& words = pen_.block.lines.back().words;
    for (int empty = words.empty() ? count : count - 1; empty > 0; --empty)
        words.push_back({.text = {}, .box = {}, .gap = words.empty() ? Gap::none : Gap::cell, .uri = {}});
    next_cell();
}

void FlowBuilder::mark_note(const std::string& mark) {
    end_word();
    if (pen_.block.lines.empty()) pen_.block.lines.emplace_back();
    pen_.block.lines.back().words.push_back(
        {.text = clean(mark), .box = {}, .gap = Gap::none, .note_mark = true, .uri = {}});
}

void FlowBuilder::begin_link(const std::string& uri) {
    end_word();
    pen_.links.push_back(clean(uri));
}

void FlowBuilder::end_link() {
    end_word();
    if (!pen_.links.empty()) pen_.links.pop_back();
}

/// A field ends where an empty paragraph or a label in bold begins the next.
void FlowBuilder::split_field() {
    end_word();
    if (pen_.rows > 0 || pen_.block.lines.empty()) return;
    std::vector<FlowLine>& lines = pen_.block.lines;
    const bool label = pen_.bold_letters > 0 && pen_.bold_letters == pen_.letters;
    const bool blank = lines.back().words.empty();
    if (label && lines.size() > 1) {
        FlowBlock next{.kind = BlockKind::field};
        next.lines.push_back(std::move(lines.back()));
        lines.pop_back();
        close();
        pen_.block = std::move(next);
    } else if (blank) {
        close();
        pen_.block.kind = BlockKind::field;
    }
    pen_.letters = pen_.bold_letters = 0;
}

void FlowBuilder::begin_row() {
    open(BlockKind::table_row);
    ++pen_.rows;
}

void FlowBuilder::end_row() {
    end_word();
    if (pen_.rows == 0) return;
    pen_.at_cell = false;
    break_line();
    if (--pen_.rows == 0 && !pen_.whole) close();
}

void FlowBuilder::begin_note(const std::string& mark) {
    end_word();
    interrupted_.push_back(std::exchange(pen_, {}));
    pen_.block.kind = BlockKind::note;
    pen_.block.marked = !mark.empty();
    add(mark);
    end_word();
    pen_.whole = true;
    pen_.at_cell = !mark.empty();  // its first paragraph stands beside the mark
    pen_.gap = Gap::blank;
}

void FlowBuilder::begin_field() {
    end_word();
    interrupted_.push_back(std::exchange(pen_, {}));
    pen_.block.kind = BlockKind::field;
    pen_.whole = true;
}

void FlowBuilder::end_aside() {
    if (interrupted_.empty()) return;
    if (pen_.block.kind == BlockKind::field) split_field();
    pen_.whole = false;
    close();
    pen_ = std::move(interrupted_.back());
    interrupted_.pop_back();
}

std::vector<FlowBlock> FlowBuilder::finish() {
    while (!interrupted_.empty()) end_aside();
    close();
    body_.insert(body_.end(), std::make_move_iterator(notes_.begin()), std::make_move_iterator(notes_.end()));
    return std::move(body_);
}

void FlowBuilder::close() {
    end_word();
    FlowBlock block = std::exchange(pen_.block, {});
    judge(block);
    drop_second_marker(block);
    if (block.kind == BlockKind::field) drop_page_numbers(block);
    while (!block.lines.empty() && block.lines.back().words.empty()) block.lines.pop_back();
    if (!is_empty(block)) (block.kind == BlockKind::note ? notes_ : body_).push_back(std::move(block));
    pen_.letters = pen_.bold_letters = 0;
    pen_.gap = Gap::none;
}

void FlowBuilder::judge(FlowBlock& block) const {
    if (block.kind != BlockKind::paragraph || block.lines.empty() || block.lines.front().words.empty())
        return;
    std::vector<FlowWord>& words = block.lines.front().words;
    const std::string first = text_of(block.lines.front());
    if (words.size() > 1 && words[1].gap != Gap::none && marker_length(first) == words[0].text.size()) {
        block.kind = BlockKind::list_item;
        block.level = 1;
        block.marked = true;
        words[1].gap = Gap::blank;
        return;
    }
    const bool bold = pen_.bold_letters > 0 && pen_.bold_letters == pen_.letters;
    const bool short_enough =
        block.lines.size() <= 2 && first.size() <= 120 && first.find('\t') == std::string::npos;
    const bool sentence =
        first.size() > 60 && (first.ends_with('.') || first.ends_with('?') || first.ends_with(':'));
    const bool open_ended = first.ends_with(';') || first.ends_with(',') || sentence;
    if (bold && short_enough && !open_ended) {
        block.kind = BlockKind::heading;
        block.level = 2;
    }
}

}  // namespace raadspoor::ingest
