#include "ingest/print/bundle.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/day.h"
#include "corpus/text.h"
#include "ingest/print/layout.h"

namespace raadspoor::ingest {

namespace {

constexpr std::size_t most_parts = 300;
constexpr std::size_t longest_title = 90;
constexpr std::size_t head_lines = 15;  // of a page, in which a paper says what it is

constexpr std::array<std::string_view, 20> kinds = {
    "motie",          "amendement",      "raadsvoorstel",        "initiatiefvoorstel", "raadsinformatiebrief",
    "rib ",           "collegevoorstel", "collegebrief",         "brief van",          "brief aan",
    "memo",           "memorandum",      "schriftelijke vragen", "beantwoording",      "raadsbrief",
    "besluitenlijst", "notulen",         "ingekomen brief",      "zienswijze",         "technische vragen"};

using Lines = std::vector<std::string>;

/// The first lines of a page, in lower case.
Lines head_of(const Page& page) {
    Lines lines;
    for (std::size_t begin = 0; begin < page.printed.size() && lines.size() < head_lines;) {
        const std::size_t end = std::min(page.printed.find('\n', begin), page.printed.size());
        std::string line = ascii_lower(trimmed(std::string_view(page.printed).substr(begin, end - begin)));
        if (!line.empty()) lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

/// A line without its digits: what a running head repeats.
std::string mould(std::string line) {
    std::replace_if(
        line.begin(), line.end(), [](char c) { return is_digit(c); }, '0');
    return line;
}

/// `lines` without those at its beginning that also begin `other`.
Lines without_running_head(Lines lines, const Lines& other) {
    constexpr std::size_t looked_at = 6;
    const auto repeats = [&](const std::string& line) {
        const auto end = other.begin() + static_cast<std::ptrdiff_t>(std::min(looked_at, other.size()));
        return std::any_of(other.begin(), end,
                           [&line](const std::string& it) { return mould(it) == mould(line); });
    };
    std::size_t count = 0;
    while (count < lines.size() && count < looked_at && repeats(lines[count])) ++count;
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count));
    return lines;
}

/// "4 maart 2024" somewhere in the line.
bool has_date(std::string_view line) {
    return std::any_of(dutch_months.begin(), dutch_months.end(), [line](std::string_view month) {
        const std::size_t at = line.find(month);
        if (at == std::string_view::npos || at < 2 || line[at - 1] != ' ' || !is_digit(line[at - 2]))
            return false;
        const std::string_view year = line.substr(std::min(at + month.size(), line.size()));
        return year.size() >= 5 && year[0] == ' ' && is_number(year.substr(1, 4));
    });
}

bool names_kind(std::string_view line) {
    const bool title = line.size() <= longest_title && !line.ends_with('.') && !line.ends_with(',');
    return title && std::any_of(kinds.begin(), kinds.end(), [line](std::string_view kind) {
               const bool whole = line.size() == kind.size() || kind.ends_with(' ') ||
                                  std::string_view(" :-–,(").find(
                                      line[std::min(kind.size(), line.size() - 1)]) != std::string_view::npos;
               return line.starts_with(kind) && whole;
           });
}

/// "pagina 2 van 5", "blad 3": it goes on.
bool is_later_page(std::string_view line) {
    for (const std::string_view word : {"pagina ", "blad ", "bladzijde ", "pag. "}) {
        const std::size_t at = line.find(word);
        if (at == std::string_view::npos) continue;
        const std::string_view number = line.substr(at + word.size());
        if (!number.empty() && is_digit(number[0]) &&
            !(number[0] == '1' && (number.size() == 1 || !is_digit(number[1]))))
            return true;
    }
    return false;
}

bool begins_paper(const Page& page, const Lines& lines) {
    constexpr std::size_t title_lines = 3;
    const auto any = [&lines](std::size_t count, auto&& test) {
        return std::any_of(lines.begin(),
                           lines.begin() + static_cast<std::ptrdiff_t>(std::min(count, lines.size())), test);
    };
    const bool later = any(head_lines, is_later_page) ||
                       is_later_page(ascii_lower(page.printed.substr(page.printed.rfind('\n') + 1)));
    if (later) return false;
    const bool kind = any(title_lines, names_kind), dated = any(head_lines, has_date);
    // Over a letter's greeting stand the short lines of its head, no text.
    constexpr std::size_t longest_field = 70;
    const auto greeting = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
        return line.starts_with("geacht") || line.size() > longest_field;
    });
    const bool greets = greeting != lines.end() && greeting->starts_with("geacht");
    const bool formal = any(head_lines, [](const std::string& line) {
        return line.find("in vergadering bijeen") != std::string::npos ||
               line.find("raad van de gemeente") != std::string::npos;
    });
    return (kind && (dated || greets || formal)) || (greets && dated);
}

/// Minutes and lists of decisions tell of papers one after the other, and are one paper.
bool tells_of_meeting(const Lines& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        for (const std::string_view word :
             {"notulen", "besluitenlijst", "handelingen", "verslag van de", "openbare vergadering",
              "geopend te", "conceptverslag", "woordelijk"})
            if (line.find(word) != std::string::npos) return true;
        return false;
    });
}

std::vector<std::size_t> by_outline(const std::vector<OutlineItem>& outline, std::size_t pages) {
    std::vector<std::size_t> begins{0};
    std::size_t items = 0, papers = 0;
    for (const OutlineItem& item : outline) {
        if (item.level != 1) continue;
        const std::string title = ascii_lower(item.title);
        ++items;
        papers += names_kind(title) || title.ends_with(".pdf") || title.ends_with(".docx");
        const auto place = static_cast<std::size_t>(std::max(item.page, 1) - 1);
        if (item.page > 0 && place < pages && place > begins.back()) begins.push_back(place);
    }
    const bool bundle = items >= 2 && papers * 2 > items && begins.size() >= 2;
    return bundle ? begins : std::vector<std::size_t>{};
}

}  // namespace

std::vector<std::size_t> papers_in(const std::vector<OutlineItem>& outline, const std::vector<Page>& pages) {
    std::vector<std::size_t> begins = by_outline(outline, pages.size());
    if (begins.empty() && pages.size() > 1) {
        std::vector<Lines> heads;
        heads.reserve(pages.size());
        for (const Page& page : pages) heads.push_back(head_of(page));
        if (tells_of_meeting(heads[0])) return {};
        begins.push_back(0);
        std::size_t papers = begins_paper(pages[0], heads[0]);
        for (std::size_t i = 1; i < pages.size(); ++i)
            if (begins_paper(pages[i], without_running_head(heads[i], heads[i - 1])))
                begins.push_back(i), ++papers;
        if (papers < 2) begins.clear();
    }
    if (begins.size() > most_parts) begins.resize(most_parts);
    return begins.size() > 1 ? begins : std::vector<std::size_t>{};
}

std::vector<Document> parts_of(const PrintedDocument& printed, const Document& whole) {
    std::vector<Document> parts;
    const std::vector<std::size_t> begins = papers_in(printed.outline, whole.pages);
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : printed.pages.size();
        PrintedDocument part;
        part.pages.assign(printed.pages.begin() + static_cast<std::ptrdiff_t>(begins[i]),
                          printed.pages.begin() + static_cast<std::ptrdiff_t>(end));
        lay_out(part, parts.emplace_back());
        parts.back().media_type = printed.media_type;
    }
    return parts;
}

}  // namespace raadspoor::ingest
