#include "query/print/output.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace raadspoor::query {

namespace {

constexpr std::string_view bold_on = "\x1b[1m", bold_off = "\x1b[0m";

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// The length of the UTF-8 character at `at`; 0 when the bytes there are none.
std::size_t character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : (lead & 0xF0) == 0xE0       ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((text[at + i] & 0xC0) != 0x80) return 0;
    return length;
}

}  // namespace

Output standard_output(Format format) {
    Output output{format, isatty(STDOUT_FILENO) == 1, 80};
    winsize size{};
    if (output.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        output.width = std::min<int>(size.ws_col, 110);
    return output;
}

std::string grouped(std::size_t count) {
    std::string digits = std::to_string(count);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ".");
    return digits;
}

std::string spoken_date(const std::string& iso) {
    static constexpr std::array<std::string_view, 12> months = {
        "januari", "februari", "maart",     "april",   "mei",      "juni",
        "juli",    "augustus", "september", "oktober", "november", "december"};
    if (iso.size() < 7 || iso[4] != '-' || iso[5] < '0' || iso[5] > '1') return iso;
    const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
    if (month < 1 || month > 12) return iso;
    const std::string_view name = months[static_cast<std::size_t>(month - 1)];
    if (iso.size() == 7) return fmt::format("{} {}", name, iso.substr(0, 4));
    if (iso.size() < 10) return iso;
    return fmt::format("{} {} {}", iso[8] == '0' ? iso.substr(9, 1) : iso.substr(8, 2), name,
                       iso.substr(0, 4));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

std::string wrapped(std::string_view text, const std::vector<Span>& highlights, std::string_view indent,
                    int width, bool bold) {
    std::string out(indent);
    std::size_t column = columns_of(indent);
    const auto room = static_cast<std::size_t>(width);
    bool lit = false, begun = false;
    auto next = highlights.begin();
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = text.find_first_of(" \n\t", i);
        if (end == std::string_view::npos) end = text.size();
        const std::size_t columns = columns_of(text.substr(i, end - i));
        if (begun && column + 1 + columns > room) {
            out += '\n';
            out += indent;
            column = columns_of(indent);
        } else if (begun && end > i) {
            out += ' ';
            ++column;
        }
        for (std::size_t k = i; k < end; ++k) {
            while (next != highlights.end() && next->end <= k) ++next;
            const bool inside = bold && next != highlights.end() && next->contains(k);
            if (inside != lit) out += inside ? bold_on : bold_off;
            lit = inside;
            out += text[k];
        }
        if (lit) out += bold_off;
        lit = false;
        begun = begun || end > i;
        column += columns;
        i = end == text.size() ? end : end + 1;
    }
    return out;
}

std::string strong(std::string_view text, const Output& output) {
    return output.terminal ? fmt::format("{}{}{}", bold_on, text, bold_off) : std::string(text);
}

std::string first_page(const std::vector<index::PageReference>& pages) {
    return pages.empty() ? std::string{} : std::to_string(pages.front().number);
}

std::string printable_path(const std::string& path) {
    std::string out;
    for (std::size_t i = 0; i < path.size();) {
        const std::size_t length = character_at(path, i);
        const auto byte = static_cast<unsigned char>(path[i]);
        if (length == 0 || byte < 0x20 || byte == 0x7F) {
            out += fmt::format("\\x{:02x}", byte);
            ++i;
        } else {
            out.append(path, i, length);
            i += length;
        }
    }
    return out;
}

}  // namespace raadspoor::query
