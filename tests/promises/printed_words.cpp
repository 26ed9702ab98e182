#include "tests/promises/printed_words.h"

#include <algorithm>
#include <utility>

namespace raadspoor::tests {

namespace {

constexpr std::size_t mark_context = 5;  ///< letters that tell before which mark one stands

/// The bytes of the blank or hyphen at `at`; 0 when there is a letter or other sign.
std::size_t blank_at(std::string_view text, std::size_t at) {
    for (const std::string_view wide : {"\u00AD", "\u00A0"})
        if (text.substr(at).starts_with(wide)) return wide.size();
    return std::string_view(" \n\t-").find(text[at]) != std::string_view::npos ? 1 : 0;
}

std::string bare(std::string_view text) {
    std::string kept;
    for (std::size_t i = 0; i < text.size();)
        if (const std::size_t blank = blank_at(text, i))
            i += blank;
        else
            kept += text[i++];
    return kept;
}

std::string_view without_dots(std::string_view words) {
    constexpr std::string_view dots = "…";
    if (words.starts_with(dots)) words.remove_prefix(dots.size());
    if (words.ends_with(dots)) words.remove_suffix(dots.size());
    return words;
}

/// Whether a sign begins at `at`, and no letter or digit: of ASCII, of Latin-1's signs, or a quote, dash or
/// currency of the general punctuation and beyond.
bool is_sign(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? std::isalnum(byte) == 0 : byte == 0xC2 || byte == 0xE2;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

PrintedWords::Line PrintedWords::line_of(std::string_view printed) {
    Line line;
    bool word = true, cell = true, sign = false;
    // The number of a footnote may touch its first word: "2Voorlopige cijfers".
    const std::size_t behind_number = std::min(printed.find_first_not_of("0123456789"), printed.size());
    for (std::size_t i = 0; i < printed.size();) {
        if (const std::size_t blank = blank_at(printed, i)) {
            word = true;
            cell = cell || printed.substr(i).starts_with("   ") || printed[i] == '\t';
            i += blank;
            continue;
        }
        // Quotes, brackets and other signs part words, too: "“minimaal".
        if (begins_character(printed[i])) {
            const bool signs_before = std::exchange(sign, is_sign(printed, i));
            word = word || sign || signs_before || i == behind_number;
        }
        line.letters += printed[i++];
        line.word.push_back(std::exchange(word, false));
        line.cell.push_back(std::exchange(cell, false));
    }
    line.word.push_back(true);
    line.cell.push_back(true);
    return line;
}

PrintedWords::Lines PrintedWords::lines_of(std::string_view printed) {
    Lines lines;
    for (std::size_t begin = 0; begin <= printed.size();) {
        const std::size_t end = std::min(printed.find('\n', begin), printed.size());
        lines.push_back(line_of(printed.substr(begin, end - begin)));
        begin = end + 1;
    }
    return lines;
}

PrintedWords::Line PrintedWords::joined(const Lines& lines) {
    Line all;
    for (const Line& line : lines) {
        all.letters += line.letters;
        all.word.insert(all.word.end(), line.word.begin(), line.word.end() - 1);
    }
    all.word.push_back(true);
    all.cell.resize(all.word.size());
    return all;
}

PrintedWords::PrintedWords(const Document& document) : text_{bare(document.text)} {
    for (const Page& page : document.pages) pages_.push_back(lines_of(page.printed));
    for (const Repair& repair : document.repairs) {
        if (repair.kind != RepairKind::note_mark) continue;
        const std::size_t from = repair.offset - std::min<std::size_t>(repair.offset, 40);
        const std::string before = bare(std::string_view(document.text).substr(from, repair.offset - from));
        marks_.push_back(
            {before.substr(before.size() - std::min(before.size(), mark_context)), bare(repair.original)});
    }
}

/// The bytes of the note's mark at `at`; 0 when there is none.
std::size_t PrintedWords::mark_at(const Line& line, std::size_t at) const {
    const std::string_view letters = line.letters;
    for (const Mark& it : marks_) {
        const std::string_view before =
            std::string_view(it.before).substr(it.before.size() - std::min(it.before.size(), at));
        if (!it.mark.empty() && letters.substr(at).starts_with(it.mark) &&
            letters.substr(0, at).ends_with(before))
            return it.mark.size();
    }
    return 0;
}

/// The stretches of `line` that hold the begin of `words`: from a cell's begin, or from any word's when they
/// are the `first`, and up to a cell's end, or to any word's when they are the last. The longest first.
std::vector<PrintedWords::Piece> PrintedWords::pieces(std::string_view words, const Line& line,
                                                      bool first) const {
    std::vector<Piece> found;
    for (std::size_t begin = 0; begin < line.letters.size(); ++begin) {
        if (!(first ? line.word[begin] : line.cell[begin])) continue;
        std::size_t at = begin, held = 0;
        while (held < words.size() && at < line.letters.size()) {
            if (words[held] == line.letters[at])
                ++held, ++at;
            else if (const std::size_t mark = at > begin ? mark_at(line, at) : 0)
                at += mark;
            else
                break;
            const bool ends = held == words.size() ? line.word[at] || mark_at(line, at) > 0
                                                   : line.cell[at] || line.cell[at + mark_at(line, at)];
            if (ends && held > 0) found.push_back({begin, at, held});
        }
    }
    std::sort(found.begin(), found.end(), [](const Piece& a, const Piece& b) { return a.words > b.words; });
    return found;
}

bool PrintedWords::in_lines(std::string_view words, const Lines& lines, std::size_t from, bool first) const {
    if (words.empty()) return true;
    for (std::size_t l = from; l < lines.size(); ++l)
        for (const Piece& piece : pieces(words, lines[l], first))
            if (in_lines(words.substr(piece.words), lines, l + 1, false)) return true;
    return false;
}

/// Takes the longest piece each time, from whatever line.
bool PrintedWords::in_cells(std::string_view words, const Lines& lines) const {
    for (bool first = true; !words.empty(); first = false) {
        std::size_t longest = 0;
        for (const Line& line : lines)
            if (const auto found = pieces(words, line, first); !found.empty())
                longest = std::max(longest, found.front().words);
        if (longest == 0) return false;
        words.remove_prefix(longest);
    }
    return true;
}

bool PrintedWords::without_break(std::string_view words, const Lines& lines) const {
    const std::vector<Piece> found = pieces(words, joined(lines), true);
    return !found.empty() && found.front().words == words.size();
}

Stands PrintedWords::where(std::string_view words, int page, int last) const {
    const std::string asked = bare(without_dots(words));
    if (asked.empty()) return Stands::nowhere;
    if (page == 0)
        return pages_.empty() && text_.find(asked) != std::string::npos ? Stands::whole : Stands::nowhere;
    const auto index = static_cast<std::size_t>(page - 1);
    if (page < 0 || index >= pages_.size()) return Stands::nowhere;
    const auto stands_on = [&](const Lines& lines) {
        if (without_break(asked, lines)) return Stands::whole;
        if (in_lines(asked, lines, 0, true)) return Stands::in_lines;
        return in_cells(asked, lines) ? Stands::in_cells : Stands::nowhere;
    };
    const Stands here = stands_on(pages_[index]);
    if (here != Stands::nowhere || index + 1 == pages_.size()) return here;
    // Over the page's end: then some of it must stand on this page.
    if (stands_on(pages_[index + 1]) != Stands::nowhere) return Stands::nowhere;
    const std::size_t end = std::clamp(static_cast<std::size_t>(std::max(last, 0)), index + 2, pages_.size());
    Lines all;
    for (std::size_t i = index; i < end; ++i) all.insert(all.end(), pages_[i].begin(), pages_[i].end());
    return stands_on(all);
}

}  // namespace raadspoor::tests
