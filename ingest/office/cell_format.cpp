#include "ingest/office/cell_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>

namespace raadspoor::ingest {

namespace {

using Shape = CellFormat::Shape;

/// A code without what it shows as it is ("…", \x) and without its conditions and colours; of "[$€-413]" the
/// sign stays. Only the part for positive numbers.
std::string bare(std::string_view code) {
    std::string kept;
    bool quoted = false, bracket = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (quoted && static_cast<unsigned char>(c) >= 0x80) kept += c;  // "€" between quotes
        if (c == '"') quoted = !quoted;
        if (quoted || c == '"') continue;
        if (c == ';') break;
        if (c == '[') bracket = true;
        if (bracket) {
            if (static_cast<unsigned char>(c) >= 0x80) kept += c;
            bracket = c != ']';
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            kept += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return kept;
}

int decimals_in(std::string_view code) {
    const std::size_t point = code.find('.');
    if (point == std::string_view::npos) return 0;
    int count = 0;
    for (std::size_t i = point + 1; i < code.size() && (code[i] == '0' || code[i] == '#' || code[i] == '?');
         ++i)
        ++count;
    return std::min(count, 10);
}

CellFormat own_format(int number) {
    switch (number) {
        case 1:
            return {Shape::number};
        case 2:
            return {Shape::number, 2};
        case 3:
        case 37:
        case 38:
            return {Shape::number, 0, true};
        case 4:
        case 39:
        case 40:
        case 43:
        case 44:
            return {Shape::number, 2, true};
        case 9:
            return {Shape::percent};
        case 10:
            return {Shape::percent, 2};
        case 14:
        case 15:
        case 16:
        case 17:
            return {Shape::date};
        case 18:
        case 19:
        case 20:
        case 21:
        case 45:
        case 46:
        case 47:
            return {Shape::time};
        case 22:
            return {Shape::date_and_time};
        default:
            return {};
    }
}

/// "1234567.50" -> "1.234.567,50"
std::string dutch(std::string digits, bool grouped) {
    const std::size_t point = digits.find('.');
    if (point != std::string::npos) digits[point] = ',';
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    const std::size_t whole = point == std::string::npos ? digits.size() : point;
    if (grouped)
        for (std::size_t at = whole; at > first + 3;) digits.insert(at -= 3, ".");
    return digits;
}

std::string day(double value, bool since_1904) {
    using namespace std::chrono;
    const sys_days start = since_1904 ? sys_days{January / 1 / 1904} : sys_days{December / 30 / 1899};
    const year_month_day date{start + days{static_cast<int>(std::floor(value))}};
    return fmt::format("{:02}-{:02}-{}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

std::string hour(double value) {
    const int minutes = static_cast<int>(std::lround((value - std::floor(value)) * 24 * 60));
    return fmt::format("{}.{:02}", minutes / 60 % 24, minutes % 60);
}

std::string general(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
    return dutch(fmt::format("{:.10g}", value), false);
}

}  // namespace

CellFormat cell_format(int number, std::string_view code) {
    if (code.empty()) return own_format(number);
    if (code == ";;;") return {Shape::nothing};
    const std::string format = bare(code);
    const auto has = [&format](std::string_view any) {
        return format.find_first_of(any) != std::string::npos;
    };
    const bool euro = code.find("€") != std::string_view::npos || code.find("EUR") != std::string_view::npos;
    if (has("%")) return {Shape::percent, decimals_in(format)};
    if (format.find("general") != std::string::npos || format.find("standaard") != std::string::npos ||
        has("@"))
        return {};
    const bool digits = has("0#?");
    if (!digits && has("yd")) return {has("h") ? Shape::date_and_time : Shape::date};
    if (!digits && has("hs")) return {Shape::time};
    if (!digits && has("m")) return {Shape::date};
    if (format.find("h:") != std::string::npos) return {Shape::time};
    return {Shape::number, decimals_in(format), has(","), euro};
}

std::string cell_text(const std::string& value, const CellFormat& format, bool since_1904) {
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    if (value.empty() || *end != '\0' || !std::isfinite(number)) return value;
    const bool is_day = number >= 0 && number < 2958466;  // up to the year 9999
    switch (format.shape) {
        case Shape::nothing:
            return {};
        case Shape::percent:
            return dutch(fmt::format("{:.{}f}", number * 100, format.decimals), false) + "%";
        case Shape::number:
            return (format.euro ? "€ " : "") +
                   dutch(fmt::format("{:.{}f}", number, format.decimals), format.grouped);
        case Shape::date:
            return is_day ? day(number, since_1904) : value;
        case Shape::time:
            return is_day ? hour(number) : value;
        case Shape::date_and_time:
            return is_day ? day(number, since_1904) + ' ' + hour(number) : value;
        case Shape::general:
            break;
    }
    return general(number);
}

}  // namespace raadspoor::ingest
