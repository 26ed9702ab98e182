#include "nlp/paper/letter_date.h"

#include <array>
#include <vector>

#include "corpus/day.h"
#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

int digits(std::string_view text) { return number_of(text); }

int year_of(std::string_view text) {
    const int year = digits(text);
    if (year >= 100) return year;
    return year < 50 ? 2000 + year : 1900 + year;
}

int month_named(std::string_view name) {
    static constexpr std::array<std::string_view, 12> months{"jan", "feb", "maa", "apr", "mei", "jun",
                                                             "jul", "aug", "sep", "okt", "nov", "dec"};
    const std::string low = ascii_lower(name);
    if (low.starts_with("mrt")) return 3;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (low.starts_with(months[i])) return static_cast<int>(i) + 1;
    return 0;
}

std::string iso(int year, int month, int day) {
    const std::optional<Day> date = existing_day(year, month, day);
    return date && year >= 1900 && year <= 2100 ? raadspoor::iso(*date) : std::string{};
}

constexpr const char* month_names =
    "januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|"
    "oktober|okt|november|nov|december|dec";

/// What one pattern finds, with how its groups make a date.
template <class Make>
void collect(const Pattern& pattern, std::string_view text, const Make& make,
             std::vector<LetterDate>& found) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::string_view hit = pattern.find(text.substr(offset));
        if (hit.data() == nullptr || hit.empty()) return;
        const auto begin = static_cast<std::size_t>(hit.data() - text.data());
        if (std::string value = make(hit); !value.empty())
            found.push_back({std::move(value), {begin, begin + hit.size()}});
        offset = begin + hit.size();
    }
}

std::string named_day(std::string_view hit) {
    static const Pattern parts{R"((?i)^(\d ?\d?)\pL*[. ]+(\pL+)\D*([\d ]+)$)"};
    std::string day, month, year;
    if (!parts.in(hit, &day, &month, &year)) return {};
    return iso(year_of(year), month_named(month), digits(day));
}

std::string numeric_day(std::string_view hit) {
    static const Pattern parts{R"(^(\d+)\D+(\d+)\D+(\d+)$)"};
    int first = 0, month = 0, last = 0;
    if (!parts.in(hit, &first, &month, &last)) return {};
    return first > 31 ? iso(first, month, last) : iso(year_of(std::to_string(last)), month, first);
}

std::string named_month(std::string_view hit) {
    const std::string first_day = iso(digits(hit.substr(hit.size() - 4)), month_named(hit), 1);
    return first_day.substr(0, 7);
}

std::vector<LetterDate> dates_in(std::string_view text) {
    static const Pattern day{(std::string(R"((?i)\b(\d ?\d|\d)(e|ste|de)?[. ]+()") + month_names +
                              R"()\b\.?\s*(\d \d \d \d|\d{4}|['’‘]\d\d)\b)")
                                 .c_str()};
    static const Pattern number{
        R"(\b(\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b)"};
    static const Pattern month{(std::string(R"((?i)\b()") + month_names + R"() \d{4}\b)").c_str()};
    std::vector<LetterDate> found;
    if (text.find_first_of("0123456789") == std::string_view::npos) return found;
    collect(day, text, named_day, found);
    if (found.empty()) collect(number, text, numeric_day, found);
    if (found.empty() && !day.in(text)) collect(month, text, named_month, found);
    return found;
}

/// What is looked at: a field or an opening is short.
constexpr std::size_t longest = 2000;

}  // namespace

std::optional<LetterDate> last_date_in(std::string_view text) {
    const std::vector<LetterDate> found = dates_in(text.substr(0, longest));
    if (found.empty()) return std::nullopt;
    return found.back();
}

std::optional<LetterDate> first_date_in(std::string_view text) {
    const std::vector<LetterDate> found = dates_in(text.substr(0, longest));
    if (found.empty()) return std::nullopt;
    return found.front();
}

}  // namespace raadspoor::nlp
