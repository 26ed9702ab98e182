#include "ingest/print/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "corpus/text.h"
#include "ingest/flow/note_marks.h"
#include "ingest/flow/rows.h"
#include "ingest/print/columns.h"
#include "ingest/print/furniture.h"
#include "ingest/print/line_numbers.h"
#include "ingest/print/order_doubts.h"
#include "ingest/print/page_labels.h"
#include "ingest/print/print_lines.h"
#include "ingest/print/turned_pages.h"
#include "ingest/print/watermarks.h"

namespace raadspoor::ingest {

namespace {

using Lines = std::vector<PrintLine>;

/// The value that most weight is given to, in steps of `step`.
class Mode {
public:
    explicit Mode(float step) : step_{step} {}
    void add(float value, float weight) { weights_[static_cast<int>(std::lround(value / step_))] += weight; }
    float value(float otherwise) const {
        const auto most = std::max_element(weights_.begin(), weights_.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == weights_.end() ? otherwise : static_cast<float>(most->first) * step_;
    }

private:
    float step_;
    std::map<int, float> weights_;
};

Typography measure(const std::vector<Lines>& pages) {
    Mode size{0.25F}, pitch{0.05F};
    for (const Lines& lines : pages) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (const Segment& segment : lines[i].segments)
                size.add(segment.size, static_cast<float>(characters_in(text_of(segment))));
            if (i == 0) continue;
            const Segment &a = lines[i - 1].segments.front(), &b = lines[i].segments.front();
            const float ratio = (b.baseline - a.baseline) / std::max(b.size, 1.0F);
            if (std::abs(a.size - b.size) < 0.5F && std::abs(a.box.left - b.box.left) < 40 && ratio > 0.9F &&
                ratio < 2.4F)
                pitch.add(ratio, 1);
        }
    }
    return {std::max(size.value(10), 4.0F), pitch.value(1.2F)};
}

/// 1–99 when a note's mark is that number, with or without a dot; 0 otherwise.
int note_number(std::string_view mark) {
    if (mark.ends_with('.') || mark.ends_with(')')) mark.remove_suffix(1);
    return is_number(mark) && mark.size() <= 2 ? std::stoi(std::string(mark)) : 0;
}

/// The number or star that opens a note: "1 Zie", "* Bron". The mark may be raised and stand close to its
/// words.
bool opens_note(const Row& row) {
    const std::vector<FlowWord>& words = row.line.words;
    return words.size() > 1 && !words.front().note_mark &&
           (words.front().text == "*" || note_number(words.front().text) > 0);
}

/// The notes among the rows [begin, end) of a column: small print at its end, from the first row with a mark
/// on.
std::size_t first_note(const std::vector<Row>& rows, std::size_t begin, std::size_t end, float body_size,
                       float page_height) {
    std::size_t first = end;
    for (std::size_t i = end; i-- > begin;) {
        if (rows[i].kind == BlockKind::field) continue;
        if (rows[i].kind == BlockKind::table_row || rows[i].size > 0.93F * body_size ||
            rows[i].line.words.front().box.top < 0.35F * page_height)
            break;
        if (opens_note(rows[i])) first = i;
    }
    return first;
}

/// Marks the notes of a page, whose rows are those from `begin` on; one group a note.
void mark_notes(std::vector<Row>& rows, std::size_t begin, float body_size, float page_height, int& group) {
    for (std::size_t end = rows.size(); end > begin;) {
        std::size_t column = end - 1;
        while (column > begin && !rows[column].breaks) --column;
        int last = 0;
        for (std::size_t i = first_note(rows, column, end, body_size, page_height); i < end; ++i) {
            if (rows[i].kind == BlockKind::field) continue;
            // "… een BMI van / 30 of hoger": notes are numbered in order.
            const int number = opens_note(rows[i]) ? note_number(rows[i].line.words.front().text) : -1;
            if (number == 0 || (number > last && (last == 0 || number <= last + 2))) {
                ++group;
                rows[i].line.words[1].gap = Gap::blank;
                last = number;
            }
            rows[i].kind = BlockKind::note;
            rows[i].group = group;
        }
        end = column;
    }
}

/// Lifts the marks of a page's notes that are glued to a word of its body.
void lift_glued_marks(std::vector<Row>& rows, std::size_t begin) {
    std::vector<int> numbers;
    for (std::size_t i = begin; i < rows.size(); ++i)
        if (rows[i].kind == BlockKind::note && !rows[i].line.words.empty())
            if (const int number = note_number(rows[i].line.words.front().text)) numbers.push_back(number);
    const auto lift = [&](int number) {
        for (std::size_t i = begin; i < rows.size(); ++i) {
            if (rows[i].kind == BlockKind::note) continue;
            std::vector<FlowWord>& words = rows[i].line.words;
            if (std::any_of(words.begin(), words.end(), [number](const FlowWord& word) {
                    return word.note_mark && note_number(word.text) == number;
                }))
                return;
        }
        for (std::size_t i = begin; i < rows.size(); ++i) {
            if (rows[i].kind == BlockKind::note) continue;
            std::vector<FlowWord>& words = rows[i].line.words;
            for (std::size_t k = 0; k < words.size(); ++k) {
                const std::size_t at =
                    words[k].note_mark ? std::string::npos : glued_mark(words[k].text, number);
                if (at == std::string::npos) continue;
                const std::string mark = std::to_string(number);
                FlowWord lifted{mark, words[k].box, Gap::none, true, false, {}},
                    rest{words[k].text.substr(at + mark.size()),
                         words[k].box,
                         Gap::none,
                         false,
                         words[k].struck,
                         {}};
                words[k].text.resize(at);
                const auto after = words.begin() + static_cast<std::ptrdiff_t>(k) + 1;
                const auto place = words.insert(after, std::move(lifted));
                if (!rest.text.empty()) words.insert(std::next(place), std::move(rest));
                return;
            }
        }
    };
    for (const int number : numbers) lift(number);
}

raadspoor::Page page_of(const PrintedPage& printed, const Lines& lines) {
    raadspoor::Page page{
        printed.number, printed.label, printed.width, printed.height, printed.source, printed.confidence, {}};
    for (const PrintLine& line : lines) {
        if (!page.printed.empty()) page.printed += '\n';
        page.printed += text_of(line);
    }
    for (const std::string& watermark : watermarks_of(printed, watermark_words(printed)))
        page.printed += (page.printed.empty() ? "" : "\n") + watermark;
    return page;
}

const char* reason_of(Ink ink) {
    switch (ink) {
        case Ink::white:
            return "white";
        case Ink::covered:
            return "covered";
        case Ink::marked:
            return "redaction";
        case Ink::layer:
            return "layer";
        case Ink::outside:
            return "outside";
        case Ink::plain:
        case Ink::invisible:
            break;
    }
    return "invisible";
}

/// What the page holds but does not show, neighbouring words together.
void add_hidden(const PrintedPage& printed, int page, std::vector<HiddenText>& hidden) {
    const PrintedWord* before = nullptr;
    for (const PrintedWord& word : printed.words) {
        if (word.ink == Ink::plain) {
            before = nullptr;
            continue;
        }
        if (before && before->ink == word.ink && std::abs(before->baseline - word.baseline) < 1) {
            hidden.back().text += ' ';
            hidden.back().text += word.text;
            hidden.back().box.right = std::max(hidden.back().box.right, word.box.right);
        } else {
            hidden.push_back({page, word.box, word.text, reason_of(word.ink)});
        }
        before = &word;
    }
    for (const HiddenText& note : printed.notes) {
        hidden.push_back(note);
        hidden.back().page = page;
    }
}

/// What lies beyond the edge of a page and is printed on a page (two pages cut from one sheet) hides nothing.
void drop_printed(Document& document) {
    const auto is_printed = [&document](const HiddenText& hidden) {
        if (hidden.reason != reason_of(Ink::outside)) return false;
        return std::any_of(document.pages.begin(), document.pages.end(), [&hidden](const Page& page) {
            return page.printed.find(hidden.text) != std::string::npos;
        });
    };
    std::erase_if(document.hidden, is_printed);
}

/// Puts the rows of a letterhead among `rows`, a block a row; what stands in its margin stays whole.
void add_letterhead(std::vector<Row> letterhead, int& groups, std::vector<Row>& rows) {
    int beside = 0;  // the field in the margin at hand
    for (Row& row : letterhead) {
        const int field = row.kind == BlockKind::field ? row.group : 0;
        if (field == 0 || field != beside) ++groups;
        beside = field;
        row.kind = BlockKind::field;
        row.group = -groups;  // none of the body's
        row.breaks = row.opens = false;
        rows.push_back(std::move(row));
    }
}

void lay_out_upright(const PrintedDocument& printed, Document& document) {
    document.outline = printed.outline;
    document.info = printed.info;
    document.warnings = printed.warnings;

    std::vector<Lines> lines;
    for (const PrintedPage& page : printed.pages) {
        part_furniture(page, lines.emplace_back(print_lines(page)));
        part_line_numbers(lines.back());
    }
    const std::vector<std::vector<LineRole>> roles = find_furniture(printed.pages, lines);
    const Typography typography = measure(lines);

    std::vector<Row> rows;
    int groups = 0;
    for (std::size_t p = 0; p < printed.pages.size(); ++p) {
        const PrintedPage& page = printed.pages[p];
        const auto index = static_cast<int>(p);
        document.pages.push_back(page_of(page, lines[p]));
        add_hidden(page, index, document.hidden);

        std::vector<const PrintLine*> body, head, foot;
        for (std::size_t i = 0; i < lines[p].size(); ++i) {
            const bool high = lines[p][i].baseline < 0.6F * page.height;
            if (roles[p][i] == LineRole::letterhead) (high ? head : foot).push_back(&lines[p][i]);
            if (roles[p][i] == LineRole::body) body.push_back(&lines[p][i]);
        }
        add_letterhead(rows_of(head, index, page, typography), groups, rows);
        const std::size_t begin = rows.size();
        for (Row& row : rows_of(body, index, page, typography)) rows.push_back(std::move(row));
        mark_notes(rows, begin, typography.body_size, page.height, groups);
        lift_glued_marks(rows, begin);
        add_letterhead(rows_of(foot, index, page, typography), groups, rows);
    }
    drop_printed(document);
    label_pages(lines, roles, document.pages);
    assemble(gather(rows, typography.body_size), document);
    for (const std::size_t place : order_doubts(printed.pages, document))
        document.repairs.push_back({RepairKind::doubt, place, {}});
    std::stable_sort(document.repairs.begin(), document.repairs.end(),
                     [](const Repair& a, const Repair& b) { return a.offset < b.offset; });
}

/// Gives what stands on turned pages its place on the page as it is.
void turn_back(const PrintedDocument& printed, const std::vector<int>& turns, Document& document) {
    const auto place = [&](int page, Box& box) {
        const auto index = static_cast<std::size_t>(page);
        if (turns[index] != 0)
            box = turned_back(box, turns[index], printed.pages[index].width, printed.pages[index].height);
    };
    for (WordBox& word : document.words) place(word.page, word.box);
    for (HiddenText& hidden : document.hidden) place(hidden.page, hidden.box);
    for (std::size_t p = 0; p < turns.size(); ++p) {
        document.pages[p].width = printed.pages[p].width;
        document.pages[p].height = printed.pages[p].height;
    }
}

}  // namespace

void lay_out(const PrintedDocument& printed, Document& document) {
    std::vector<int> turns;
    for (const PrintedPage& page : printed.pages) turns.push_back(turns_of(page));
    if (std::all_of(turns.begin(), turns.end(), [](int turn) { return turn == 0; }))
        return lay_out_upright(printed, document);
    PrintedDocument upright = printed;
    for (std::size_t p = 0; p < turns.size(); ++p)
        if (turns[p] != 0) upright.pages[p] = turned_upright(std::move(upright.pages[p]), turns[p]);
    lay_out_upright(upright, document);
    turn_back(printed, turns, document);
}

}  // namespace raadspoor::ingest
