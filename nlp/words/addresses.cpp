#include "nlp/words/addresses.h"

#include <algorithm>

namespace raadspoor::nlp {

namespace {

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t end_of_run(std::string_view text, std::size_t at, std::size_t limit) {
    while (at < limit && !blank(text[at])) ++at;
    return at;
}

bool closing(std::string_view run, std::size_t& size) {
    for (const std::string_view mark :
         {"’", "”", "›", "»", ".", ",", ";", ":", "!", "?", ")", "]", ">", "\"", "'", "|"})
        if (run.ends_with(mark)) {
            const bool own = mark == ")" && run.find('(') != std::string_view::npos;
            size = own ? 0 : mark.size();
            return !own;
        }
    return false;
}

std::string_view without_closing(std::string_view run) {
    for (std::size_t size = 0; closing(run, size); size = 0) run.remove_suffix(size);
    return run;
}

/// Whether the run behind a line's end goes on with the address that the line cut off.
bool continues(std::string_view address, std::string_view next) {
    if (next.empty() || next.find("://") != std::string_view::npos || next.starts_with("www.") ||
        !letter_or_digit(next.front()))
        return false;
    if (std::string_view{".,;:)"}.find(address.back()) != std::string_view::npos) return false;
    if (std::string_view{"-/_=?&%"}.find(address.back()) != std::string_view::npos) return true;
    const bool path = next.find('/') != std::string_view::npos || next.find('_') != std::string_view::npos ||
                      next.find('%') != std::string_view::npos;
    const auto digits = std::count_if(next.begin(), next.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool hyphens = std::count(next.begin(), next.end(), '-') > 1 &&
                         digits * 2 < static_cast<std::ptrdiff_t>(next.size());  // no imprint
    const bool file = next.ends_with(".pdf") || next.ends_with(".html") || next.ends_with(".docx");
    return file || ((path || hyphens) && next.size() > 8);
}

/// Where an address begins in a blank-separated run: at "http", "www." or nowhere.
std::size_t start_in(std::string_view run) {
    const std::size_t scheme = std::min(run.find("http://"), run.find("https://"));
    return scheme != std::string_view::npos ? scheme : run.find("www.");
}

/// No address is longer, nor cut by more line ends; what looks so is only kept from being read as text.
constexpr std::size_t longest = 2000;
constexpr int most_lines = 4;

Address address_at(std::string_view text, std::size_t begin, std::size_t end, std::size_t limit) {
    if (end - begin > longest) return {{begin, end}, {}};
    for (int line = 1; line < most_lines && end < limit && text[end] == '\n'; ++line) {
        const std::size_t next_end = end_of_run(text, end + 1, limit);
        if (next_end - end > longest ||
            !continues(text.substr(begin, end - begin), text.substr(end + 1, next_end - end - 1)))
            break;
        end = next_end;
    }
    std::string uri{without_closing(text.substr(begin, end - begin))};
    const std::size_t last = begin + uri.size();
    uri.erase(std::remove(uri.begin(), uri.end(), '\n'), uri.end());
    return {{begin, last}, std::move(uri)};
}

}  // namespace

std::vector<Address> find_addresses(std::string_view text, Span within) {
    std::vector<Address> found;
    if (within.of(text).find_first_of("@:.") == std::string_view::npos) return found;
    for (std::size_t at = within.begin; at < within.end;) {
        if (blank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = end_of_run(text, at, within.end);
        const std::string_view run = text.substr(at, end - at);
        const std::size_t start = start_in(run);
        if (start != std::string_view::npos) {
            found.push_back(address_at(text, at + start, end, within.end));
            at = std::max(end, found.back().span.end);
            continue;
        }
        const bool mail = run.find('@') != std::string_view::npos && run.size() > 3;
        const bool site =
            run.find(".nl") != std::string_view::npos || run.find(".com") != std::string_view::npos;
        if (mail || site) found.push_back({{at, end}, {}});
        at = end;
    }
    return found;
}

}  // namespace raadspoor::nlp
