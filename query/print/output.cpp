#include "query/print/output.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>

#include "corpus/day.h"
#include "corpus/text.h"
#include "query/print/harmless.h"

namespace raadspoor::query {

namespace {

constexpr std::string_view bold_on = "\x1b[1m", bold_off = "\x1b[0m";

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
    const std::optional<ToldDate> told = told_date(iso);
    if (!told || (told->precision != Precision::day && told->precision != Precision::month)) return iso;
    const Day day = told->earliest;
    const std::string month =
        fmt::format("{} {:04}", dutch_months[unsigned{day.month()} - 1], static_cast<int>(day.year()));
    return told->precision == Precision::month ? month : fmt::format("{} {}", unsigned{day.day()}, month);
}

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::string behind_comma(const std::string& text) { return text.empty() ? text : ", " + text; }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

std::string wrapped(std::string_view text, const std::vector<Span>& highlights, std::string_view indent,
                    int width, bool bold) {
    std::string out(indent);
    std::size_t column = characters_in(indent);
    const auto room = static_cast<std::size_t>(width);
    bool lit = false, begun = false;
    auto next = highlights.begin();
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = text.find_first_of(" \n\t", i);
        if (end == std::string_view::npos) end = text.size();
        const std::size_t columns = characters_in(text.substr(i, end - i));
        if (begun && column + 1 + columns > room) {
            out += '\n';
            out += indent;
            column = characters_in(indent);
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

std::string printable_path(const std::string& path) { return harmless(path, Lines::none); }

}  // namespace raadspoor::query
