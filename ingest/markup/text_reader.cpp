#include "ingest/markup/text_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/flow/note_marks.h"
#include "ingest/flow/rows.h"
#include "ingest/print/furniture.h"

namespace raadspoor::ingest {

namespace {

constexpr auto no_line = static_cast<std::size_t>(-1);

/// One line that holds something.
struct Line {
    std::string_view text;  // without the blanks around it
    std::size_t indent = 0;
    int blanks = 0;       // empty lines above it
    bool spaced = false;  // one of those held blanks: the source's own empty paragraph
    bool page = false;    // a form feed stands above it
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    Line next;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find_first_of("\n\f", begin);
        if (end == std::string_view::npos) end = text.size();
        std::string_view line = text.substr(begin, end - begin);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos) {
            ++next.blanks;
            next.spaced = next.spaced || !line.empty();
        } else {
            next.indent = first;
            next.text = line.substr(first, line.find_last_not_of(" \t") + 1 - first);
            lines.push_back(next);
            next = {};
        }
        if (end < text.size() && text[end] == '\f') next.page = true;
        begin = end + 1;
    }
    return lines;
}

/// The usual length of a full line: nine of ten lines are no longer.
std::size_t usual_width(const std::vector<Line>& lines) {
    std::vector<std::size_t> lengths;
    for (const Line& line : lines) lengths.push_back(characters_in(line.text) + line.indent);
    if (lengths.empty()) return 80;
    const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
    std::nth_element(lengths.begin(), at, lengths.end());
    return std::max<std::size_t>(*at, 40);
}

bool is_address(std::string_view line) {
    return line.find(' ') == std::string_view::npos &&
           (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("mailto:"));
}

/// The number that opens a line as a note's does: "1 Zie", "12 https://…"; 0 for none.
int note_number(std::string_view line) {
    std::size_t digits = 0;
    while (digits < line.size() && digits < 3 && is_digit(line[digits])) ++digits;
    if (digits == 0 || digits > 2 || line.size() < digits + 3) return 0;
    std::string_view rest = line.substr(digits);
    if (rest.front() == ' ') rest.remove_prefix(1);  // also "1Op deze brief volgt"
    const bool opens = rest.starts_with("http") || (starts_with_letter(rest) && !starts_with_lower(rest));
    return opens ? std::stoi(std::string(line.substr(0, digits))) : 0;
}

/// The notes of a text, by the marks that its words bear.
class Notes {
public:
    explicit Notes(const std::vector<Line>& lines) {
        std::map<int, std::size_t> openers;  // number -> line that may open the note
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (const int number = note_number(lines[i].text)) openers.emplace(number, i);
        int wanted = 1;
        for (auto opener = openers.find(wanted); opener != openers.end(); opener = openers.find(++wanted)) {
            const std::size_t marked = find_mark(lines, wanted, opener->second);
            if (marked == lines.size()) break;
            marks_[marked] = wanted;
            opens_.insert(opener->second);
        }
    }

    bool opens(std::size_t line) const { return opens_.count(line) > 0; }
    /// The number of the mark that the line bears; 0 for none.
    int marked(std::size_t line) const {
        const auto found = marks_.find(line);
        return found == marks_.end() ? 0 : found->second;
    }

private:
    /// The line, not far above the note, in which a word bears its mark.
    static std::size_t find_mark(const std::vector<Line>& lines, int number, std::size_t note) {
        constexpr std::size_t reach = 90;  // lines of a page, blank ones left out
        for (std::size_t i = note > reach ? note - reach : 0; i < note; ++i) {
            const std::string_view text = lines[i].text;
            for (std::size_t begin = 0; begin < text.size();) {
                std::size_t end = text.find(' ', begin);
                if (end == std::string_view::npos) end = text.size();
                if (glued_mark(text.substr(begin, end - begin), number) != std::string_view::npos) return i;
                begin = end + 1;
            }
        }
        return lines.size();
    }

    std::unordered_map<std::size_t, int> marks_;  // line -> number
    std::set<std::size_t> opens_;
};

bool ends_sentence(std::string_view line) {
    return line.ends_with('.') || line.ends_with('?') || line.ends_with('!');
}

/// A line that is nothing but the label of a letterhead's field.
bool is_field_label(std::string_view line) {
    static const std::set<std::string_view> labels = {
        "Datum",          "Onderwerp",      "Betreft",           "Ons kenmerk",
        "Uw kenmerk",     "Kenmerk",        "Telefoon",          "Bijlage",
        "Bijlage(n)",     "Bijlagen",       "Behandeld door",    "Contactpersoon",
        "E-mail",         "Zaaknummer",     "Registratienummer", "Portefeuillehouder",
        "Doorkiesnummer", "Uw brief van",   "Verzonden",         "Verzenddatum",
        "Behandelaar",    "Ons nummer",     "Dossiernummer",     "Steller",
        "Afdeling",       "Telefoonnummer", "Inlichtingen bij"};
    if (line.ends_with(':')) line.remove_suffix(1);
    return labels.count(line) > 0;
}

/// Lines that come back page after page: with a page number in them, at least twice, or three times as they
/// are.
std::set<std::string> furniture_of(const std::vector<Line>& lines) {
    std::map<std::string, std::set<std::string>> spellings;
    std::map<std::string, int> times;
    for (const Line& line : lines) {
        if (line.text.size() < 4 || line.text.size() > 120 || marker_length(line.text)) continue;
        const std::string pattern = repeat_pattern(line.text);
        ++times[pattern];
        spellings[pattern].insert(std::string(line.text));
    }
    std::set<std::string> furniture;
    for (const auto& [pattern, count] : times) {
        const bool counts_pages =
            pattern.find("#/#") != std::string::npos || pattern.find("# van #") != std::string::npos;
        const bool differs = spellings[pattern].size() > 1;
        if (count >= 2 && counts_pages && differs) furniture.insert(pattern);
    }
    // What always stands right above or below such a line belongs to it.
    std::map<std::string, int> beside;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool above = i + 1 < lines.size() && furniture.count(repeat_pattern(lines[i + 1].text));
        const bool below = i > 0 && furniture.count(repeat_pattern(lines[i - 1].text));
        if (above || below) ++beside[repeat_pattern(lines[i].text)];
    }
    for (const auto& [pattern, count] : beside)
        if (count >= 2 && times[pattern] == count) furniture.insert(pattern);
    return furniture;
}

FlowLine words_of(std::string_view text, int mark) {
    FlowLine line;
    bool cell = false;
    for (std::size_t begin = 0; begin < text.size();) {
        if (text[begin] == ' ' || text[begin] == '\t') {
            const std::size_t next = text.find_first_not_of(" \t", begin);
            cell = next - begin >= 3 || text.substr(begin, next - begin).find('\t') != std::string_view::npos;
            begin = next;
            continue;
        }
        std::size_t end = text.find_first_of(" \t", begin);
        if (end == std::string_view::npos) end = text.size();
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t at = mark ? glued_mark(word, mark) : std::string_view::npos;
        const Gap gap = cell ? Gap::cell : Gap::blank;
        if (at == std::string_view::npos) {
            line.words.push_back(
                {.text = std::string(word), .box = {}, .gap = gap, .note_mark = false, .uri = {}});
        } else {
            const std::string number = std::to_string(mark);
            line.words.push_back({std::string(word.substr(0, at)), {}, gap, false, {}});
            line.words.push_back({number, {}, Gap::none, true, {}});
            if (at + number.size() < word.size())
                line.words.push_back(
                    {std::string(word.substr(at + number.size())), {}, Gap::none, false, {}});
            mark = 0;
        }
        if (is_address(word)) line.words.back().uri = std::string(word);
        cell = false;
        begin = end;
    }
    return line;
}

/// Makes rows of the lines: what is note, address or furniture, and how far apart they stand.
class RowMaker {
public:
    explicit RowMaker(const std::vector<Line>& lines)
        : lines_{lines}, notes_{lines}, furniture_{furniture_of(lines)}, width_{usual_width(lines)} {
        std::size_t single = 0, none = 0, cut = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            single += lines[i].blanks == 1;
            none += lines[i].blanks == 0;
            cut += lines[i].blanks == 1 && cuts_sentence(i);
        }
        // One-line paragraphs stand apart by a blank line too, but theirs hardly ever cuts a sentence.
        double_spaced_ = single > none && cut * 3 > single;
    }

    std::vector<Row> make() {
        for (std::size_t i = 0; i < lines_.size(); ++i) add(i);
        return std::move(rows_);
    }

private:
    void add(std::size_t i) {
        const Line& line = lines_[i];
        // A bare number of three digits or more may be that of a case or paper.
        if (is_page_number(line.text) &&
            (line.text.size() <= 2 || line.text.find_first_not_of("0123456789") != std::string_view::npos))
            return;
        Row row;
        row.line = words_of(line.text, notes_.marked(i));
        row.left = static_cast<float>(line.indent);
        row.right = static_cast<float>(line.indent + characters_in(line.text));
        row.column_right = static_cast<float>(width_);
        row.gap = gap_above(i);
        row.breaks = line.page;
        if (const std::string pattern = repeat_pattern(line.text); furniture_.count(pattern)) {
            if (!seen_.insert(pattern).second) return;
            row.kind = BlockKind::field;
            row.group = ++groups_;
        } else if (in_field(i)) {
            row.kind = BlockKind::field;
            row.group = groups_;
        } else if (in_note(i)) {
            row.kind = BlockKind::note;
            row.group = groups_;
        }
        rows_.push_back(std::move(row));
    }

    /// Whether the line is a field's label, or its value in the lines below it.
    bool in_field(std::size_t i) {
        const std::string_view line = lines_[i].text;
        const bool above_label = line.starts_with("Aan ") && line.size() < 60 && i + 1 < lines_.size() &&
                                 is_field_label(lines_[i + 1].text);
        if (is_field_label(line) || above_label) {
            ++groups_;
            field_lines_ = line.starts_with("Ons kenmerk")            ? 2
                           : line == "Onderwerp" || line == "Betreft" ? 3
                                                                      : 1;
            return true;
        }
        // Across a blank line a label has a value, not a sentence.
        const bool apart = gap_above(i) > 1.45F &&
                           (!is_field_label(lines_[i - 1].text) || line.size() > 60 || ends_sentence(line));
        if (field_lines_ == 0 || marker_length(line) || apart) {
            field_lines_ = 0;
            return false;
        }
        --field_lines_;
        return true;
    }

    /// Whether the line opens a note or address, or goes on with the note above it.
    bool in_note(std::size_t i) {
        const Line& line = lines_[i];
        const bool address = is_address(line.text);
        if (notes_.opens(i) || address) {
            ++groups_;
            noted_ = address ? no_line : i + 1;
            return true;
        }
        if (noted_ != i || gap_above(i) > 1.45F) return false;
        // The note's own lines: as long as they follow each other without the blank line that ends it.
        noted_ = i + 1;
        return true;
    }

    /// 1 within a paragraph, 2 after a blank line that parts paragraphs.
    float gap_above(std::size_t i) const {
        const Line& line = lines_[i];
        if (i == 0 || line.blanks == 0) return 1;
        if (line.blanks == 1 && !line.spaced && (double_spaced_ || doubly_spaced_near(i))) return 1;
        return 2;
    }

    /// Whether the lines around this one stand apart by one blank line each, as some exports have it page by
    /// page.
    bool doubly_spaced_near(std::size_t i) const {
        const std::size_t begin = i > 3 ? i - 3 : 1, end = std::min(lines_.size(), i + 4);
        std::size_t single = 0, cut = 0;
        for (std::size_t k = begin; k < end; ++k) {
            single += lines_[k].blanks == 1 && !lines_[k].spaced;
            cut += lines_[k].blanks == 1 && cuts_sentence(k);
        }
        const Line& above = lines_[i - 1];
        return single + 1 >= end - begin && cut >= 2 && characters_in(above.text) * 10 >= width_ * 8;
    }

    /// Whether the line goes on in the middle of a sentence that the line above it began.
    bool cuts_sentence(std::size_t i) const {
        const std::string_view above = lines_[i - 1].text;
        return starts_with_lower(lines_[i].text) && marker_length(lines_[i].text) == 0 &&
               std::string_view(".?!:;").find(above.back()) == std::string_view::npos;
    }

    const std::vector<Line>& lines_;
    Notes notes_;
    std::set<std::string> furniture_;
    std::set<std::string> seen_;
    std::size_t width_;
    bool double_spaced_ = false;
    std::size_t noted_ = no_line;  // the line that may go on with a note
    int field_lines_ = 0;          // how many lines may still belong to the field above
    int groups_ = 0;
    std::vector<Row> rows_;
};

}  // namespace

std::string begin_text(std::string_view bytes, const char* media_type, const std::string& name,
                       Document& document) {
    document.media_type = media_type;
    document.bytes = bytes.size();
    const Decoded decoded = decode(bytes);
    if (decoded.lost > 0) document.warnings.push_back(lost_warning(name, decoded.lost));
    return clean(decoded.text);
}

Document read_text(std::string_view bytes, const std::string& name) {
    Document document;
    const std::string text = begin_text(bytes, "text/plain", name, document);
    const std::vector<Line> lines = lines_of(text);
    assemble(gather(RowMaker{lines}.make(), 10, FieldPlace::where_it_stands), document);
    return document;
}

}  // namespace raadspoor::ingest
